"""The steps of a track, computed from its facts: what is done, and what comes next."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.models import FitRating
from interviews.models import Interview, Kind, Referral, Track

REFERRAL_SYSTEM = "T10"


@dataclass(frozen=True)
class Step:
    """One step of a track: how it stands, whether it may begin, and links that help it on."""

    code: str
    label: str
    detail: str
    is_done: bool
    is_open: bool = True
    acts: tuple[tuple[str, str], ...] = ()


def steps_of(track: Track) -> list[Step]:
    if track.kind.code == REFERRAL_SYSTEM:
        return [gate(track), referrals(track), references(track), proposal(track), chain(track)]
    return [*stages(track), references(track), proposal(track)]


def topics_of(interview: Interview) -> frozenset[str]:
    """What may be raised: what the kind opens, and one's own pay after a proposal (T10, S46)."""
    topics = frozenset(interview.kind.topics)
    proposed = interview.tracks.filter(
        kind__code=REFERRAL_SYSTEM, proposed_at__isnull=False, closed_at=None
    )
    return topics | {Kind.Topic.OWN_PAY} if proposed.exists() else topics


def gate(track: Track) -> Step:
    """At least one conversation held and a fit rated before anybody is asked to refer (T10)."""
    has_held = held_for(track).exists()
    has_fit = fits_for(track).exists()
    acts = [
        (has_held, _("Find somebody to talk to"), reverse("interviews:create")),
        (has_fit, _("Rate the fit"), rating_page(track)),
    ]
    return Step(
        "gate",
        _("One conversation held, and the fit rated"),
        _("Held: %(held)s · rated: %(rated)s")
        % {"held": _yes_or_no(has_held), "rated": _yes_or_no(has_fit)},
        is_done=has_held and has_fit,
        acts=tuple((label, path) for is_there, label, path in acts if not is_there),
    )


def held_for(track: Track) -> QuerySet[Interview]:
    """Conversations held about the track's career, or put into the track."""
    held = Interview.objects.visible_to(track.owner).filter(held_at__isnull=False)
    is_about = Q(tracks=track)
    if track.career_id:
        is_about |= Q(careers=track.career_id)
    return held.filter(is_about)


def fits_for(track: Track) -> QuerySet[FitRating]:
    """Ratings of the track's career, or of a career that its conversations were about."""
    is_about = Q(career__interviews__tracks=track, career__interviews__held_at__isnull=False)
    if track.career_id:
        is_about |= Q(career=track.career_id)
    return FitRating.objects.filter(is_about, owner=track.owner_id)


def rating_page(track: Track) -> str:
    if track.career_id:
        return reverse("careers:fit", args=[track.career_id])
    return reverse("careers:list")


def referrals(track: Track) -> Step:
    """Names from within and outside the network, as the conversations gave them."""
    given = Referral.objects.filter(owner=track.owner, interview__tracks=track)
    outside = given.filter(is_elsewhere=True).count()
    count = given.count()
    return Step(
        "referrals",
        _("Referrals from within and outside your network"),
        _("%(inside)s inside, %(outside)s outside")
        % {"inside": count - outside, "outside": outside},
        is_done=count > 0,
        is_open=gate(track).is_done,
    )


def references(track: Track) -> Step:
    rows = list(track.references.all())
    briefed = sum(row.briefed_at is not None for row in rows)
    return Step(
        "references",
        _("Referees asked, agreed, briefed and thanked"),
        _("%(briefed)s of %(count)s briefed") % {"briefed": briefed, "count": len(rows)}
        if rows
        else _("Nobody on the list yet."),
        is_done=bool(rows) and all(row.thanked_at for row in rows),
    )


def proposal(track: Track) -> Step:
    """Pay and terms are opened by the employer's proposal, not before (T5, T10)."""
    return Step(
        "proposal",
        _("A proposal, and its terms"),
        _("Terms may be talked over now.")
        if track.proposed_at
        else _("Pay waits until they propose something."),
        is_done=bool(track.proposed_at and track.terms),
    )


def chain(track: Track) -> Step:
    """Everybody who referred you hears what came of it (R45)."""
    label = _("Everybody who referred you knows what came of it")
    given = Referral.objects.filter(owner=track.owner, interview__tracks=track, closed_at=None)
    waiting = given.filter(told_at=None).count()
    if not given.exists():
        return Step("chain", label, _("Nobody has referred you yet."), is_done=False)
    return Step(
        "chain",
        label,
        _("%(count)s still to tell") % {"count": waiting},
        is_done=waiting == 0,
    )


def stages(track: Track) -> list[Step]:
    """One step for each stage of T5 or T7, with the result of its conversation."""
    results = {row.interview_id: row for row in track.results.all()}
    by_kind: dict[int, list[Interview]] = {}
    for interview in track.interviews.order_by("pk"):
        by_kind.setdefault(interview.kind_id, []).append(interview)
    return [_stage(kind, by_kind.get(kind.pk, []), results) for kind in track.kind.stages.all()]


def _stage(kind: Kind, interviews: list[Interview], results: dict) -> Step:
    last = interviews[-1] if interviews else None
    result = results.get(last.pk) if last else None
    if last is None:
        detail = _("Not begun")
    elif result:
        detail = result.get_result_display()
    else:
        detail = str(Interview.Stage(last.stage).label)
    return Step(kind.code, str(kind), detail, is_done=bool(result and result.result == "passed"))


def _yes_or_no(is_so: bool) -> str:
    return _("yes") if is_so else _("not yet")

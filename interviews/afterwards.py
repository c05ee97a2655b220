"""What a kind of conversation asks for once it was held, and how much of it is done (S77)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse

from careers.models import Compatibility
from contacts.models import Favor, Promise
from interviews.harvest import Harvest
from interviews.models import (
    Interview,
    Kind,
    Participant,
    Reference,
    Referral,
    SelfRating,
    StageResult,
    ThankYou,
    Track,
)

After = Kind.After
Path = Callable[[Interview, int | None], str]


@dataclass(frozen=True)
class Task:
    """One thing to do afterwards, and the page on which it is done."""

    label: str
    path: str
    is_done: bool


def tasks_after(interview: Interview, harvest: Harvest | None) -> list[Task]:
    """The tasks of the kind in its order, none before the talk; one query at most.

    What has nothing to be done to is left out: nobody was named, no opening was mentioned.
    """
    if harvest is None:
        return []
    asked, track = read_states(interview)
    states = {**asked, **known_states(interview, harvest)}
    return [
        Task(str(After(code).label), PATHS[code](interview, track), is_done=bool(states[code]))
        for code in interview.kind.after
        if states.get(code) is not None
    ]


def known_states(interview: Interview, harvest: Harvest) -> dict[str, bool | None]:
    """What the rows at hand tell; None where there is nothing to do."""
    named = [person["state"] for person in harvest.people]
    heard = [lead["state"] for lead in harvest.leads]
    return {
        After.THANK: interview.thanked_at is not None,
        After.DEBRIEF: interview.debriefed_at is not None,
        After.REFERRALS: "heard" not in named if named else None,
        After.WHO_ELSE: bool(named) and "heard" not in named,
        After.NEW_CONTACTS: bool(named),
        After.INSIDE_CONTACTS: bool(named),
        After.LEADS: "heard" not in heard if heard else None,
        After.LEAD_OUTCOME: set(heard) <= {"closed"} if heard else None,
        After.ADVOCATE: interview.contact.advocate_at is not None,
        After.KEEP_IN_TOUCH: interview.contact.ideal_days is not None,
    }


def read_states(interview: Interview) -> tuple[dict[str, bool], int | None]:
    """What the database has to tell of this kind's tasks alone, and the track it belongs to."""
    codes = [code for code in interview.kind.after if code in ASKED]
    if not codes:
        return {}, None
    asked = {f"is_done_{code}": ASKED[code] for code in codes}
    rows = Interview.objects.filter(pk=interview.pk).annotate(**asked, track=NEWEST_TRACK)
    *done, track = rows.values_list(*asked, "track").get()
    return dict(zip(codes, done, strict=True)), track


NEWEST_TRACK = Subquery(
    Track.objects.filter(interviews=OuterRef("pk")).order_by("-pk").values("pk")[:1]
)
HERE = {"interview": OuterRef("pk")}
WITH_THEM = {"contact": OuterRef("contact")}
OPEN_PROMISES = Promise.objects.filter(**WITH_THEM, side=Promise.Side.MINE, kept_at=None)
KEPT_SINCE = Promise.objects.filter(
    **WITH_THEM, side=Promise.Side.MINE, kept_at__gte=OuterRef("held_at")
)
GIVEN_SINCE = Favor.objects.filter(**WITH_THEM, given_at__gte=OuterRef("held_at"))
RATED = Compatibility.objects.filter(
    organization=OuterRef("organization"), rated_at__gte=OuterRef("held_at")
)
THANKED = ThankYou.objects.filter(
    interview=OuterRef("interview"),
    contact=OuterRef("contact"),
    form=ThankYou.Form.WRITTEN,
    given_at__isnull=False,
)
UNTHANKED = Participant.objects.filter(**HERE, contact__isnull=False).exclude(Exists(THANKED))
REFEREES = Reference.objects.filter(track__interviews=OuterRef("pk"))
UNTOLD = Referral.objects.filter(**WITH_THEM, held_at__isnull=False, told_at=None, closed_at=None)
ASKED: dict[str, Exists | Q] = {
    After.THANK_EACH: Q(thanked_at__isnull=False) & ~Exists(UNTHANKED),
    After.OFFER_HELP: Exists(GIVEN_SINCE) | Exists(KEPT_SINCE),
    After.COMPATIBILITY: Exists(RATED),
    After.OPEN_POINTS: Q(debriefed_at__isnull=False) & ~Exists(OPEN_PROMISES),
    After.STAGE_RESULT: Exists(StageResult.objects.filter(**HERE)),
    After.THANK_REFEREES: Exists(REFEREES) & ~Exists(REFEREES.filter(thanked_at=None)),
    After.OFFER_DEADLINE: Exists(
        Track.objects.filter(interviews=OuterRef("pk"), answer_by_on__isnull=False)
    ),
    After.SELF_RATING: Exists(SelfRating.objects.filter(**HERE)),
    After.TELL_REFERRERS: ~Exists(UNTOLD),
}


def to(name: str) -> Path:
    """A page of this conversation."""
    return lambda interview, _track: reverse(f"interviews:{name}", args=[interview.pk])


def to_person(interview: Interview, _track: int | None) -> str:
    return interview.contact.get_absolute_url()


def to_promises(interview: Interview, _track: int | None) -> str:
    return f"{reverse('interviews:debrief', args=[interview.pk])}#promised"


def to_track(_interview: Interview, track: int | None) -> str:
    """The newest track the conversation belongs to, else the page of all of them."""
    if track is None:
        return reverse("interviews:track_list")
    return reverse("interviews:track_detail", args=[track])


def to_rating(interview: Interview, _track: int | None) -> str:
    page = reverse("careers:compatibility")
    place = interview.organization_id
    return f"{page}?organization={place}" if place else page


def listed(name: str) -> Path:
    return lambda _interview, _track: reverse(f"interviews:{name}")


PATHS: dict[str, Path] = {
    After.THANK: to("thank"),
    After.THANK_EACH: to("thank"),
    After.DEBRIEF: to("debrief"),
    After.REFERRALS: listed("referral_list"),
    After.LEADS: listed("lead_list"),
    After.ADVOCATE: to_person,
    After.OFFER_HELP: to_promises,
    After.COMPATIBILITY: to_rating,
    After.OPEN_POINTS: to_promises,
    After.STAGE_RESULT: to_track,
    After.THANK_REFEREES: to_track,
    After.OFFER_DEADLINE: to_track,
    After.NEW_CONTACTS: to("refer"),
    After.INSIDE_CONTACTS: to("refer"),
    After.WHO_ELSE: to("refer"),
    After.KEEP_IN_TOUCH: to_person,
    After.SELF_RATING: to("group"),
    After.TELL_REFERRERS: listed("referral_list"),
    After.LEAD_OUTCOME: listed("lead_list"),
}

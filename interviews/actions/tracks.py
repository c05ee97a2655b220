"""What happens on a track and in a group: each verb writes one fact."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models import Contact
from interviews.actions.planning import replan_track
from interviews.actions.referrals import note_outcome, take_back_outcome
from interviews.models import Interview, Participant, Reference, Referral, StageResult, Track
from interviews.tracks import REFERRAL_SYSTEM, gate

VERBS = ("asked", "agreed", "briefed", "thanked")


@transaction.atomic
def add_to_track(*, track: Track, interview: Interview) -> None:
    track.interviews.add(interview)
    replan_track(track)


def pass_gate(track: Track) -> None:
    """Raise ValidationError, saying what to do, while the gate of a referral track is shut (T10).

    Whoever vouches for the owner needs something to say: a talk first, and a fit thought over.
    """
    if track.kind.code == REFERRAL_SYSTEM and not gate(track).is_done:
        raise ValidationError(
            _(
                "A little early: hold one conversation about this career first, and rate how "
                "well it fits you. Then people know what to say for you."
            )
        )


def add_reference(*, track: Track, contact: Contact) -> Reference:
    """Put somebody on the list of those who could speak for the owner; once is enough.

    Raises ValidationError while the gate of a referral track is shut.
    """
    pass_gate(track)
    reference, _created = Reference.objects.get_or_create(
        track=track, contact=contact, defaults={"owner": track.owner}
    )
    return reference


@transaction.atomic
def advance_reference(*, reference: Reference, verb: str, at: dt.datetime | None = None) -> None:
    """Note that a referee was asked, agreed, was briefed or thanked, in that order.

    Raises ValidationError for a verb whose turn has not come.
    """
    pass_gate(reference.track)
    if verb != reference.next_verb:
        raise ValidationError(_("One step after the other: ask, hear a yes, brief, thank."))
    setattr(reference, f"{verb}_at", at or timezone.now())
    reference.save(update_fields=[f"{verb}_at", "updated_at"])
    replan_track(reference.track)


@transaction.atomic
def take_back_step(*, reference: Reference, verb: str) -> None:
    """Undo the last step with a referee. Raises ValidationError for one that is not the last."""
    steps = [step for step in VERBS if getattr(reference, f"{step}_at")]
    if steps[-1:] != [verb]:
        raise ValidationError(_("One step after the other: take back the last one first."))
    setattr(reference, f"{verb}_at", None)
    reference.save(update_fields=[f"{verb}_at", "updated_at"])
    replan_track(reference.track)


@transaction.atomic
def thank_referees(*, track: Track) -> None:
    """Note that everybody who was briefed has been thanked, all at one moment."""
    at = timezone.now()
    for reference in track.references.all():
        if reference.is_to_be_thanked:
            advance_reference(reference=reference, verb="thanked", at=at)


@transaction.atomic
def take_back_thanks(*, track: Track) -> None:
    """Undo the last `thank_referees`: the moment says who was thanked by it."""
    last = track.references.aggregate(at=Max("thanked_at"))["at"]
    now = timezone.now()
    track.references.filter(thanked_at=last).update(thanked_at=None, updated_at=now)
    replan_track(track)


@transaction.atomic
def note_result(*, track: Track, interview: Interview, result: str, note: str) -> StageResult:
    """Keep what became of one stage, one of StageResult.Result."""
    kept, _created = StageResult.objects.update_or_create(
        track=track,
        interview=interview,
        defaults={"owner": track.owner, "result": result, "note": note},
    )
    return kept


@transaction.atomic
def note_proposal(*, track: Track, terms: str, answer_by_on: dt.date | None) -> None:
    """The employer has proposed something: from now on pay and terms may be talked over.

    Raises ValidationError while the gate of a referral track is shut.
    """
    pass_gate(track)
    track.proposed_at = track.proposed_at or timezone.now()
    track.terms = terms
    track.answer_by_on = answer_by_on
    track.save(update_fields=["proposed_at", "terms", "answer_by_on", "updated_at"])
    replan_track(track)


@transaction.atomic
def close_track(*, track: Track, outcome: str) -> None:
    """End a track with what became of it; everybody who referred the owner hears it (R45)."""
    track.closed_at = timezone.now()
    track.outcome = outcome
    track.save(update_fields=["closed_at", "outcome", "updated_at"])
    replan_track(track)
    if not outcome:
        return
    given = Referral.objects.filter(interview__tracks=track, closed_at=None, outcome="")
    for referral in given.select_related("owner", "referrer", "contact"):
        note_outcome(referral=referral, outcome=outcome)


@transaction.atomic
def reopen_track(*, track: Track) -> None:
    """Take back that a track ended, and what those who referred the owner were to hear of it."""
    said = Referral.objects.filter(interview__tracks=track, outcome=track.outcome)
    if track.outcome and track.closed_at:
        heard = said.filter(outcome_at__gte=track.closed_at, outcome_told_at=None)
        for referral in heard.select_related("owner", "referrer", "contact"):
            take_back_outcome(referral=referral)
    track.closed_at, track.outcome = None, ""
    track.save(update_fields=["closed_at", "outcome", "updated_at"])
    replan_track(track)


@transaction.atomic
def add_participant(*, interview: Interview, part: str, name: str) -> Participant:
    """Add an interviewer, who becomes a contact, or a fellow applicant, of whom only the name."""
    contact = None
    if part == Participant.Part.INTERVIEWER:
        known = Contact.objects.visible_to(interview.owner).filter(name__iexact=name).first()
        contact = known or Contact.objects.create(
            owner=interview.owner, name=name, organization=interview.organization
        )
    return Participant.objects.create(
        owner=interview.owner, interview=interview, part=part, name=name, contact=contact
    )

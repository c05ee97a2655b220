"""What happens on a track and in a group: each verb writes one fact."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models import Contact
from interviews.models import Interview, Participant, Reference, StageResult, Track

VERBS = ("asked", "agreed", "briefed", "thanked")


def add_to_track(*, track: Track, interview: Interview) -> None:
    track.interviews.add(interview)


def add_reference(*, track: Track, contact: Contact) -> Reference:
    """Put somebody on the list of those who could speak for the owner; once is enough."""
    reference, _created = Reference.objects.get_or_create(
        track=track, contact=contact, defaults={"owner": track.owner}
    )
    return reference


def advance_reference(*, reference: Reference, verb: str) -> None:
    """Note that a referee was asked, agreed, was briefed or thanked, in that order.

    Raises ValidationError for a verb whose turn has not come.
    """
    if verb != reference.next_verb:
        raise ValidationError(_("One step after the other: ask, hear a yes, brief, thank."))
    setattr(reference, f"{verb}_at", timezone.now())
    reference.save(update_fields=[f"{verb}_at", "updated_at"])


@transaction.atomic
def note_result(*, track: Track, interview: Interview, result: str, note: str) -> StageResult:
    """Keep what became of one stage, one of StageResult.Result."""
    kept, _created = StageResult.objects.update_or_create(
        track=track,
        interview=interview,
        defaults={"owner": track.owner, "result": result, "note": note},
    )
    return kept


def note_proposal(*, track: Track, terms: str, answer_by_on: dt.date | None) -> None:
    """The employer has proposed something: from now on pay and terms may be talked over."""
    track.proposed_at = track.proposed_at or timezone.now()
    track.terms = terms
    track.answer_by_on = answer_by_on
    track.save(update_fields=["proposed_at", "terms", "answer_by_on", "updated_at"])


def close_track(*, track: Track, outcome: str) -> None:
    """End a track with what became of it."""
    track.closed_at = timezone.now()
    track.outcome = outcome
    track.save(update_fields=["closed_at", "outcome", "updated_at"])


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

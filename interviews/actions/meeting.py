import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from interviews.actions.asking import mark_answered
from interviews.actions.facts import record
from interviews.actions.notes import keep_notes
from interviews.actions.preparing import prepare_interview
from interviews.models import Interview


@transaction.atomic
def schedule(
    *, interview: Interview, starts_at: dt.datetime, minutes: int, medium: str = "", place: str = ""
) -> None:
    """Set or move the time of the talk; `starts_at` is an aware moment, `minutes` its length.

    Booking lays out the homework and the agenda (S41).
    """
    now = timezone.now()
    mark_answered(interview, now)
    record(
        interview,
        scheduled_for=starts_at,
        minutes=minutes,
        medium=medium,
        place=place,
        agreed_at=interview.agreed_at or now,
        postponed_until=None,
        declined_at=None,
    )
    prepare_interview(interview=interview)


def cancel_meeting(*, interview: Interview) -> None:
    """Take the time away; the yes stays, so that a new time can be found."""
    record(interview, scheduled_for=None)


@transaction.atomic
def hold(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note that the talk took place; from `at` the thank-you clock runs (R40).

    Without `at` the planned end counts when it has passed, else now. Raises ValidationError for
    a moment that is still to come.
    """
    now = timezone.now()
    at = at or min(interview.ends_at or now, now)
    if at > now:
        raise ValidationError(_("That is still to come. Choose a time that has passed."))
    record(interview, held_at=at, postponed_until=None)


@transaction.atomic
def write_up(
    *, interview: Interview, held_at: dt.datetime, is_thanked: bool, notes: str, base: str = ""
) -> None:
    """`hold`, with whether thanks were spoken and the notes, which were shown as `base`."""
    hold(interview=interview, at=held_at)
    keep_notes(interview=interview, notes=notes, base=base)
    if is_thanked:
        thank_in_person(interview=interview, at=held_at)


@transaction.atomic
def thank(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note that written thanks have left (S62). Raises ValidationError before the talk."""
    if interview.held_at is None:
        raise ValidationError(_("Note first that you have talked."))
    record(interview, thanked_at=at or timezone.now())


def thank_in_person(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note thanks spoken at the end of the talk (S61, R39)."""
    record(interview, thanked_in_person_at=at or timezone.now())


def debrief(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note that what was learnt is written down (S63, R35)."""
    record(interview, debriefed_at=at or timezone.now())

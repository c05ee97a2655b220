"""Moving what stands on the calendar to another day, by the verbs that the pages use."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from interviews.actions.meeting import schedule
from interviews.models import Interview
from reminders.actions import snooze
from reminders.models import Reminder


def move_talk(*, interview: Interview, day: dt.date) -> dt.datetime:
    """Set a booked talk on another day of the owner's, at the same hour of the clock there.

    Returns the new start. Raises ValidationError for a talk that was held or has no time, and
    for a time that has passed.
    """
    start, zone = interview.scheduled_for, interview.owner.zone
    if start is None or interview.held_at:
        raise ValidationError(_("Only a talk that is still to come can be moved."))
    moved = dt.datetime.combine(day, start.astimezone(zone).time(), tzinfo=zone)
    if moved <= timezone.now():
        raise ValidationError(_("Choose a day that is still to come."))
    schedule(
        interview=interview,
        starts_at=moved,
        minutes=interview.minutes,
        medium=interview.medium,
        place=interview.place,
    )
    return moved


def move_step(*, reminder: Reminder, day: dt.date) -> None:
    """Put a step off until that day of the owner's. Raises ValidationError for today and before."""
    days = (day - timezone.localdate(timezone=reminder.owner.zone)).days
    if days < 1:
        raise ValidationError(_("Choose a day that is still to come."))
    snooze(reminder=reminder, days=days)

"""What a user answers to a reminder: done, later, not any more."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from reminders import sources
from reminders.actions.planning import clock_of
from reminders.models import Reminder


def _lock(reminder: Reminder) -> Reminder:
    return Reminder.objects.select_for_update().get(pk=reminder.pk)


@transaction.atomic
def settle(*, reminder: Reminder, user: User) -> bool:
    """Do the verb behind the reminder and close it; False if it was no longer open."""
    row = _lock(reminder)
    if not row.is_open:
        return False
    sources.settle(reminder=row, user=user)
    Reminder.objects.filter(pk=row.pk).update(settled_at=timezone.now())
    return True


@transaction.atomic
def snooze(*, reminder: Reminder, days: int) -> bool:
    """Let it come again at the owner's mail hour in `days` days, or the next that is not quiet.

    Counted in days of the owner's zone, so "tomorrow" at eight in the evening in New York is
    not the day after. False if the reminder was no longer open.
    """
    row = _lock(reminder)
    if not row.is_open:
        return False
    Reminder.objects.filter(pk=row.pk).update(
        snoozed_until=snoozed_until(row, days),
        sent_at=None,
        failed_at=None,
        held_until=None,
        mail=None,
    )
    return True


def snoozed_until(reminder: Reminder, days: int) -> datetime:
    """When a reminder snoozed now for `days` days comes back."""
    clock = clock_of(reminder.owner)
    return clock.next_mail(clock.at(clock.today + timedelta(days=days)))


@transaction.atomic
def dismiss(*, reminder: Reminder) -> bool:
    """Hear no more of this step; the facts stay as they are. False if it was no longer open."""
    row = _lock(reminder)
    if not row.is_open:
        return False
    Reminder.objects.filter(pk=row.pk).update(dismissed_at=timezone.now())
    return True


@transaction.atomic
def reopen(*, reminder: Reminder) -> None:
    """Take back "done" with its verb, "not any more" or a failure.

    What is overdue leaves with the next mail. Raises ValidationError when the facts have moved
    on and the verb cannot be taken back.
    """
    row = _lock(reminder)
    if row.settled_at:
        sources.take_back(reminder=row, user=row.owner)
    Reminder.objects.filter(pk=row.pk).update(
        settled_at=None, dismissed_at=None, failed_at=None, held_until=None, mail=None
    )


@transaction.atomic
def wake(*, reminder: Reminder) -> None:
    """Take back "later": the step is on the list again, and was seen there, so no mail leaves."""
    row, now = _lock(reminder), timezone.now()
    if row.is_open and row.snoozed_until:
        seen_at = now if row.leaves_at <= now else None
        Reminder.objects.filter(pk=row.pk).update(snoozed_until=None, sent_at=seen_at)

"""What to do next, in the order in which a wise friend would say it."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from reminders import sources
from reminders.models import Reminder
from reminders.sources import Notice

HORIZON = dt.timedelta(days=7)
PRESSING = dt.timedelta(hours=24)
MOST_STEPS = 30

# Thanks first, then what has a time, then people who wait, then what moves a career forward.
ORDER = ["thank_late", "thank", "hour_before", "confirm", "hold", "debrief", "schedule"]


@dataclass(frozen=True)
class Step:
    """One open reminder in words; `due_at` in UTC, late when that has passed.

    What is late or due within a day is ranked by what it is, the rest by when it is.
    """

    reminder: Reminder
    notice: Notice
    is_late: bool
    is_pressing: bool

    @property
    def rank(self) -> tuple[bool, int, dt.datetime]:
        rule = self.reminder.rule
        place = ORDER.index(rule) if rule in ORDER else len(ORDER)
        return not self.is_pressing, place if self.is_pressing else 0, self.reminder.due_at


def next_steps(user: User, now: dt.datetime | None = None) -> list[Step]:
    """What is overdue or due within a week, snoozed steps left out, the first thing first."""
    now = now or timezone.now()
    rows = (
        Reminder.objects.visible_to(user)
        .open(now)
        .filter(due_at__lte=now + HORIZON)
        .awake(now)
        .order_by("due_at", "pk")[:MOST_STEPS]
    )
    reminders = list(rows)
    notices = sources.describe(reminders)
    steps = [
        Step(
            reminder,
            notices[reminder.pk],
            is_late=reminder.due_at <= now,
            is_pressing=reminder.due_at <= now + PRESSING,
        )
        for reminder in reminders
        if reminder.pk in notices
    ]
    return sorted(steps, key=lambda step: step.rank)


def next_mail_at(user: User) -> dt.datetime | None:
    """When the next reminder leaves if nothing happens, UTC."""
    rows = Reminder.objects.visible_to(user).planned().order_by("next_at")
    return rows.values_list("next_at", flat=True).first()

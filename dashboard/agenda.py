"""What to do next, in the order in which a wise friend would say it."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from reminders import sources
from reminders.models import Reminder
from reminders.sources import Notice

HORIZON = dt.timedelta(days=7)
PRESSING = dt.timedelta(hours=24)
# More than are shown: what matters most may be due after what matters less.
MOST_RANKED = 24
MOST_SHOWN = 7

# Thanks first, then what has a time, then people who wait, then what moves a career forward.
ORDER = ["thank_late", "thank", "hour_before", "confirm", "hold", "debrief", "schedule"]

# Before their moment these would be wrong ("Did you talk?", "It is not too late") or a push at
# somebody who has time.
SILENCE = {"second_person", "nudge", "nudge_again", "close"}
NOT_BEFORE = SILENCE | {
    *("hour_before", "hold", "thank_late", "ask_again", "lead_back"),
    *("promise_theirs", "introduction_follow"),
}
# These come in good time before their day, and nobody is late while they are open.
IN_GOOD_TIME = {"goal", "assignment", "destination"}


@dataclass(frozen=True)
class Step:
    """One open reminder in words; late when its `due_at` (UTC) has passed, unless it came early.

    `path` leads to its answers: done, put off and stopped.
    """

    reminder: Reminder
    notice: Notice
    is_late: bool
    path: str


def next_steps(user: User, now: dt.datetime | None = None) -> list[Step]:
    """The first few steps that are overdue or due within a week, without those put off.

    What cannot well be done early is left out until its moment has come.
    """
    now = now or timezone.now()
    rows = (
        Reminder.objects.visible_to(user)
        .open(now)
        .awake(now)
        .filter(due_at__lte=now + HORIZON)
        .exclude(rule__in=NOT_BEFORE, due_at__gt=now)
        .only("owner", "source", "rule", "due_at")
        .order_by("due_at", "pk")[:MOST_RANKED]
    )
    reminders = sorted(rows, key=lambda reminder: rank(reminder, now))[:MOST_SHOWN]
    notices, base = sources.describe(reminders), reverse("reminders:list")
    return [
        Step(each, notices[each.pk], is_late(each, now), f"{base}{each.pk}/")
        for each in reminders
        if each.pk in notices
    ]


def is_late(reminder: Reminder, now: dt.datetime) -> bool:
    return reminder.due_at <= now and reminder.rule not in IN_GOOD_TIME


def rank(reminder: Reminder, now: dt.datetime) -> tuple[bool, int, dt.datetime]:
    """What is late or due within a day counts by what it is, the rest by when it is."""
    if reminder.due_at > now + PRESSING:
        return True, 0, reminder.due_at
    place = ORDER.index(reminder.rule) if reminder.rule in ORDER else len(ORDER)
    return False, place, reminder.due_at


def silent_in(steps: list[Step]) -> set[int]:
    """The conversations whose silence is among the steps, by id."""
    return {step.reminder.source_id for step in steps if step.reminder.rule in SILENCE}


def next_mail_at(user: User) -> dt.datetime | None:
    """When the next reminder leaves if nothing happens, UTC; what is due leaves any minute."""
    rows = Reminder.objects.visible_to(user).planned().filter(next_at__gt=timezone.now())
    return rows.order_by("next_at").values_list("next_at", flat=True).first()

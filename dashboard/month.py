"""One month of talks and steps, day by day, on the owner's calendar."""

import calendar
import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.dateparse import parse_date

from accounts.models import User
from interviews.models import Interview
from reminders import sources
from reminders.models import Reminder
from reminders.sources import Notice

MOST_OF_EACH = 200


@dataclass(frozen=True)
class Entry:
    """Something at a moment (in the owner's zone): a talk, or a step that is due."""

    at: dt.datetime
    title: str
    path: str
    is_talk: bool


@dataclass
class Day:
    date: dt.date
    is_in_month: bool
    is_today: bool
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """The weeks from Monday on, with the days of the months before and after to fill them."""

    first: dt.date
    weeks: list[list[Day]]

    @property
    def days(self) -> list[Day]:
        """The days on which something is, in order."""
        return [day for week in self.weeks for day in week if day.entries and day.is_in_month]

    @property
    def before(self) -> dt.date:
        return (self.first - dt.timedelta(days=1)).replace(day=1)

    @property
    def after(self) -> dt.date:
        return (self.first + dt.timedelta(days=32)).replace(day=1)


def read_month(text: str, today: dt.date) -> dt.date:
    """The first day of a month written as "2026-11"; this month for anything else."""
    try:
        day = parse_date(f"{text}-01")
    except ValueError:
        day = None
    # The years at either end have no month before or after them.
    return day if day and 1 < day.year < 9999 else today.replace(day=1)


def month_of(user: User, first: dt.date) -> Month:
    """The month that begins on `first`, filled in three queries however full it is."""
    today = timezone.localdate(timezone=user.zone)
    days = {
        date: Day(date, date.month == first.month, date == today)
        for date in calendar.Calendar().itermonthdates(first.year, first.month)
    }
    start = dt.datetime.combine(min(days), dt.time(), tzinfo=user.zone)
    end = dt.datetime.combine(max(days) + dt.timedelta(days=1), dt.time(), tzinfo=user.zone)
    for entry in sorted([*talks(user, start, end), *steps(user, start, end)], key=lambda e: e.at):
        days[entry.at.date()].entries.append(entry)
    dates = list(days.values())
    return Month(first, [dates[number : number + 7] for number in range(0, len(dates), 7)])


def talks(user: User, start: dt.datetime, end: dt.datetime) -> list[Entry]:
    rows = (
        Interview.objects.visible_to(user)
        .filter(scheduled_for__gte=start, scheduled_for__lt=end)
        .exclude(stage__in=["declined", "postponed"])
        .for_calendar()[:MOST_OF_EACH]
    )
    return [
        Entry(
            at=row.scheduled_for.astimezone(user.zone),
            title=row.contact.name,
            path=row.get_absolute_url(),
            is_talk=True,
        )
        for row in rows
    ]


def steps(user: User, start: dt.datetime, end: dt.datetime) -> list[Entry]:
    rows = Reminder.objects.visible_to(user).open().filter(due_at__gte=start, due_at__lt=end)
    reminders = list(rows.order_by("due_at", "pk")[:MOST_OF_EACH])
    notices = sources.describe(reminders)
    return [
        step(reminder, notices[reminder.pk], user)
        for reminder in reminders
        if reminder.pk in notices
    ]


def step(reminder: Reminder, notice: Notice, user: User) -> Entry:
    return Entry(
        at=reminder.due_at.astimezone(user.zone),
        title=notice.what,
        path=notice.path,
        is_talk=False,
    )

"""A month or a week of talks and steps, day by day, on the owner's calendar."""

import calendar
import datetime as dt
from dataclasses import dataclass, field

from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from accounts.models import User
from interviews.models import Interview
from reminders import sources
from reminders.models import Reminder

MOST_OF_EACH = 200
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class Entry:
    """Something at a moment (in the owner's zone): a talk, or a step that is due."""

    at: dt.datetime
    title: str
    path: str
    is_talk: bool
    key: int

    @property
    def is_movable(self) -> bool:
        """A talk that is over stays where it was; a step can always wait."""
        return not self.is_talk or self.at > timezone.now()

    @property
    def move_url(self) -> str:
        """Where a form posts the day to which this entry shall go."""
        return reverse(f"dashboard:{'talk' if self.is_talk else 'step'}_move", args=[self.key])


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


@dataclass(frozen=True)
class Week:
    """Seven days from Monday on."""

    days: list[Day]

    @property
    def first(self) -> dt.date:
        return self.days[0].date

    @property
    def last(self) -> dt.date:
        return self.days[-1].date

    @property
    def before(self) -> dt.date:
        return self.first - WEEK

    @property
    def after(self) -> dt.date:
        return self.first + WEEK


def read_week(text: str, today: dt.date) -> dt.date:
    """The Monday of the week that a day like "2026-11-24" lies in; this week for anything else."""
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    day = day if day and 1 < day.year < 9999 else today
    return day - dt.timedelta(days=day.weekday())


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
    dates = list(calendar.Calendar().itermonthdates(first.year, first.month))
    days = fill(user, dates, first.month)
    return Month(first, [days[number : number + 7] for number in range(0, len(days), 7)])


def week_of(user: User, monday: dt.date) -> Week:
    """The week that begins on `monday`, in as many queries as a month."""
    return Week(fill(user, [monday + dt.timedelta(days=number) for number in range(7)]))


def fill(user: User, dates: list[dt.date], month: int | None = None) -> list[Day]:
    """These days, in order and without a gap, with all that is on them."""
    today = timezone.localdate(timezone=user.zone)
    days = {date: Day(date, month in (None, date.month), date == today) for date in dates}
    start = dt.datetime.combine(dates[0], dt.time(), tzinfo=user.zone)
    end = dt.datetime.combine(dates[-1] + dt.timedelta(days=1), dt.time(), tzinfo=user.zone)
    for entry in sorted([*talks(user, start, end), *steps(user, start, end)], key=lambda e: e.at):
        days[entry.at.date()].entries.append(entry)
    return list(days.values())


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
            key=row.pk,
        )
        for row in rows
    ]


def steps(user: User, start: dt.datetime, end: dt.datetime) -> list[Entry]:
    """Open steps on the day they are due, or on the day to which the owner put them off."""
    rows = (
        Reminder.objects.visible_to(user)
        .open()
        .filter(due_at__lt=end)
        .annotate(shown_at=Greatest("due_at", "snoozed_until"))
        .filter(shown_at__gte=start, shown_at__lt=end)
    )
    reminders = list(rows.order_by("shown_at", "pk")[:MOST_OF_EACH])
    notices = sources.describe(reminders)
    return [
        Entry(
            at=reminder.shown_at.astimezone(user.zone),
            title=notices[reminder.pk].what,
            path=notices[reminder.pk].path,
            is_talk=False,
            key=reminder.pk,
        )
        for reminder in reminders
        if reminder.pk in notices
    ]

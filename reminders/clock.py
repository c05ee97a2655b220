"""Dates and hours as a person lives them: wall-clock time, quiet days, business days."""

import calendar
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import holidays
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User

EARLIEST, LATEST = time(7), time(21)


class Unit(models.TextChoices):
    MINUTES = "minutes", _("minutes")
    HOURS = "hours", _("hours")
    DAYS = "days", _("days")
    BUSINESS_DAYS = "business_days", _("business days")
    WEEKS = "weeks", _("weeks")
    MONTHS = "months", _("months")


@cache
def _country(code: str) -> holidays.HolidayBase:
    try:
        return holidays.country_holidays(code)
    except NotImplementedError:
        return holidays.HolidayBase()


def wall_clock(zone: zoneinfo.ZoneInfo, day: date, hour: time) -> datetime:
    """The instant (UTC) at which clocks in `zone` show `hour` on `day`.

    An hour that the clocks repeat is taken the first time. An hour that they skip is moved by
    the length of the jump: onwards, or backwards where onwards would be another day.
    """
    local = datetime.combine(day, hour, zone)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone).date() != day:
        instant = local.replace(fold=1).astimezone(UTC)
    return instant


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month: 31 January + 1 = 28 February."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def add(day: date, amount: int, unit: str) -> date:
    """`day` and `amount` days, weeks or months; business days need a `Clock`."""
    if unit == Unit.MONTHS:
        return add_months(day, amount)
    return day + timedelta(weeks=amount) if unit == Unit.WEEKS else day + timedelta(days=amount)


def recurring(start: date, every: int, unit: str, after: date) -> date:
    """The first of start, start + every, start + 2 x every, ... that lies after `after`.

    Counted from the start each time, so the 31st comes back after a shorter month.
    """
    length = {Unit.MONTHS: 31, Unit.WEEKS: 7}.get(Unit(unit), 1) * every
    turn = max(0, (after - start).days // length)
    while (day := add(start, turn * every, unit)) <= after:
        turn += 1
    return day


@dataclass(frozen=True)
class Clock:
    """One person's zone, mail hour, quiet days and holidays, and the instant it is now."""

    zone: zoneinfo.ZoneInfo
    mail_at: time = time(8)
    quiet_days: frozenset[int] = frozenset({5, 6})
    country: str = "US"
    digest: str = User.Digest.SINGLE
    now: datetime = field(default_factory=timezone.now)
    days_off: frozenset[date] = frozenset()

    @classmethod
    def of(
        cls, user: User, now: datetime | None = None, days_off: frozenset[date] = frozenset()
    ) -> "Clock":
        return cls(
            zone=user.zone,
            mail_at=user.mail_at if isinstance(user.mail_at, time) else time(8),
            quiet_days=frozenset(user.quiet_days),
            country=user.country,
            digest=user.digest,
            now=now or timezone.now(),
            days_off=days_off,
        )

    @property
    def today(self) -> date:
        return self.day_of(self.now)

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: time | None = None) -> datetime:
        """The mail hour (or `hour`) of that day as an instant."""
        return wall_clock(self.zone, day, hour or self.mail_at)

    def is_business_day(self, day: date) -> bool:
        """No weekend and no public holiday where this person lives (R24)."""
        country = _country(self.country)
        return (
            day.weekday() not in country.weekend and day not in country and day not in self.days_off
        )

    def is_quiet(self, day: date) -> bool:
        """No mail that day by the user's wish, or because it is a holiday."""
        return (
            day.weekday() in self.quiet_days
            or day in _country(self.country)
            or day in self.days_off
        )

    def add_business_days(self, day: date, amount: int) -> date:
        """Count `amount` business days on from `day`, or back; `day` itself does not count."""
        step = timedelta(days=1 if amount > 0 else -1)
        left = abs(amount)
        while left > 0:
            day += step
            left -= self.is_business_day(day)
        return day

    def next_business_day(self, day: date) -> date:
        return day if self.is_business_day(day) else self.add_business_days(day, 1)

    def after(self, start: datetime | date, amount: int, unit: str) -> datetime:
        """The instant `amount` units after `start` (before it, if negative).

        Minutes and hours are counted exactly; days and longer end at the mail hour.
        """
        moment = start if isinstance(start, datetime) else self.at(start)
        if unit in (Unit.MINUTES, Unit.HOURS):
            return moment + timedelta(**{unit: amount})
        day = self.day_of(moment)
        if unit == Unit.BUSINESS_DAYS:
            return self.at(self.add_business_days(day, amount))
        return self.at(add(day, amount, unit))

    def daytime(self, moment: datetime) -> datetime:
        """The same instant, or the nearest later one at which nobody is asleep."""
        local = moment.astimezone(self.zone)
        if local.time() < EARLIEST:
            return self.at(local.date(), max(self.mail_at, EARLIEST))
        if local.time() > LATEST:
            return self.at(local.date() + timedelta(days=1), max(self.mail_at, EARLIEST))
        return moment

    def mail_days(self, start: date) -> Iterator[date]:
        """Days from `start` on at which mail may come; all of them if every day is quiet."""
        day, never = start, len(self.quiet_days) >= 7
        while True:
            if never or not self.is_quiet(day):
                yield day
            day += timedelta(days=1)

    def next_mail(self, moment: datetime) -> datetime:
        """The first mail hour at or after `moment` on a day that is not quiet."""
        days = self.mail_days(self.day_of(moment))
        return next(at for at in map(self.at, days) if at >= moment)

    def leaves(self, due_at: datetime, *, is_exact: bool) -> datetime:
        """When the mail about a step due at `due_at` should leave (R24, R61).

        An exact one at its minute; the others at the mail hour of a day that is not quiet. What
        is overdue by more than a day when it is planned waits for the next mail hour.
        """
        if due_at < self.now - timedelta(days=1):
            return self.next_mail(self.now)
        if is_exact:
            return due_at
        if self.digest == User.Digest.WEEKLY:
            return self._weekly(due_at)
        return self.next_mail(due_at)

    def _weekly(self, due_at: datetime) -> datetime:
        """The last weekly mail before the step is due, or the next one if that has gone."""
        monday = self.day_of(due_at) - timedelta(days=self.day_of(due_at).weekday())
        if self._mail_of_week(monday) > due_at:
            monday -= timedelta(weeks=1)
        while (at := self._mail_of_week(monday)) < self.now:
            monday += timedelta(weeks=1)
        return at

    def _mail_of_week(self, monday: date) -> datetime:
        return self.at(next(self.mail_days(monday)))

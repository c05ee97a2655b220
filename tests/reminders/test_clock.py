import os
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reminders.clock import Clock, add_months, recurring, wall_clock

ZONES = sorted(zoneinfo.available_timezones() - {"localtime", "Factory"})
FIRST, LAST = date(2026, 1, 1), date(2035, 12, 31)
days = st.dates(FIRST, LAST)
zones = st.sampled_from(ZONES).map(zoneinfo.ZoneInfo)
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
moments = st.integers(0, 8 * 365 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
hours = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


def clock(zone="Europe/Copenhagen", **fields) -> Clock:
    fields.setdefault("now", NOW)
    fields.setdefault("country", "DK")
    return Clock(zone=zoneinfo.ZoneInfo(zone), **fields)


@cache
def jumps(zone: zoneinfo.ZoneInfo) -> list[date]:
    """Days within ten years on which the offset of the zone changes."""
    noons = (datetime(2026, 1, 1, 12, tzinfo=zone) + timedelta(days=n) for n in range(3652))
    offsets = [(noon.date(), noon.utcoffset()) for noon in noons]
    return [day for (_, before), (day, after) in pairwise(offsets) if before != after]


# Every eleventh zone in `make test`, all of them in `make faults`.
SAMPLE = ZONES if "FAULT_RUNS" in os.environ else ZONES[::11]


@pytest.mark.fault
@pytest.mark.parametrize("hour", [time(0), time(2, 30), time(8), time(23, 59)], ids=str)
def test_mail_comes_once_a_day_in_every_zone_around_every_jump(hour):
    for zone in map(zoneinfo.ZoneInfo, SAMPLE):
        for jump in jumps(zone):
            around = [jump + timedelta(days=n) for n in (-1, 0, 1)]
            instants = [wall_clock(zone, day, hour) for day in around]
            assert [at.astimezone(zone).date() for at in instants] == around, (zone, jump)
            assert instants == sorted(set(instants))


@given(zone=zones, day=days, hour=hours)
@settings(max_examples=1000)
def test_mail_never_falls_on_another_local_day(zone, day, hour):
    assert wall_clock(zone, day, hour).astimezone(zone).date() == day


@given(zone=zones, day=days, hour=hours)
def test_an_hour_that_exists_is_kept(zone, day, hour):
    local = wall_clock(zone, day, hour).astimezone(zone)
    naive = datetime.combine(day, hour, zone)
    exists = naive.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == naive.replace(
        tzinfo=None
    )
    assert not exists or local.time() == hour


def test_a_skipped_hour_moves_on_by_the_jump():
    at = wall_clock(zoneinfo.ZoneInfo("Europe/Copenhagen"), date(2026, 3, 29), time(2, 30))
    assert at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_repeated_hour_is_taken_the_first_time():
    at = wall_clock(zoneinfo.ZoneInfo("Europe/Copenhagen"), date(2026, 10, 25), time(2, 30))
    assert at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_jump_over_midnight_stays_on_its_day():
    zone = zoneinfo.ZoneInfo("America/Nuuk")
    at = wall_clock(zone, date(2026, 3, 28), time(23, 30)).astimezone(zone)
    assert (at.date(), at.time()) == (date(2026, 3, 28), time(22, 30))


def test_both_sides_of_the_date_line_get_their_own_monday():
    instants = [
        clock(zone).at(date(2026, 11, 16)) for zone in ("Pacific/Kiritimati", "Pacific/Niue")
    ]
    assert instants[1] - instants[0] == timedelta(hours=25)


@given(start=days, months=st.integers(0, 120))
def test_months_keep_the_day_or_take_the_last(start, months):
    day = add_months(start, months)
    assert (day.year - start.year) * 12 + day.month - start.month == months
    assert day.day == start.day or (day + timedelta(days=1)).day == 1


@given(start=days, every=st.integers(1, 12), after=days)
def test_recurrence_counts_from_its_start(start, every, after):
    day = recurring(start, every, "months", after)
    turns = {add_months(start, every * turn) for turn in range(200)}
    assert day in turns
    assert day == min(turn for turn in turns if turn > after)


def test_the_thirty_first_comes_back_after_a_shorter_month():
    start = date(2026, 1, 31)
    found = [
        recurring(start, 1, "months", date(2026, 1, 31)),
        recurring(start, 1, "months", date(2026, 2, 28)),
    ]
    assert found == [date(2026, 2, 28), date(2026, 3, 31)]


@given(day=days, amount=st.integers(1, 30))
def test_business_days_agree_with_counting_by_hand(day, amount):
    danish = clock()
    end = danish.add_business_days(day, amount)
    passed = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert danish.is_business_day(end)
    assert sum(map(danish.is_business_day, passed)) == amount


def test_business_days_are_counted_back_as_well():
    danish = clock(country="DK")
    assert danish.add_business_days(date(2026, 11, 17), -2) == date(2026, 11, 13)


def test_business_days_know_the_country():
    thanksgiving = date(2026, 11, 26)
    assert clock(country="DK").is_business_day(thanksgiving)
    assert not clock(country="US").is_business_day(thanksgiving)
    assert not clock(country="US", days_off=frozenset({date(2026, 11, 27)})).is_business_day(
        date(2026, 11, 27)
    )


@given(
    zone=zones,
    due_at=moments,
    quiet=st.sets(st.integers(0, 6)),
    hour=hours,
)
def test_no_mail_on_a_quiet_day_and_none_before_it_is_due(zone, due_at, quiet, hour):
    mine = Clock(
        zone,
        mail_at=hour,
        quiet_days=frozenset(quiet),
        country="DK",
        now=NOW,
    )
    leaves_at = mine.leaves(due_at, is_exact=False)
    assert leaves_at >= due_at
    assert len(quiet) == 7 or not mine.is_quiet(mine.day_of(leaves_at))


@given(due_at=moments)
def test_the_weekly_mail_comes_before_the_step_is_due_or_next_week(due_at):
    weekly = clock(digest="weekly")
    leaves_at = weekly.leaves(due_at, is_exact=False)
    assert leaves_at >= weekly.now
    assert leaves_at <= due_at or leaves_at - weekly.now <= timedelta(days=8)


def test_an_exact_one_leaves_at_its_minute_even_on_a_sunday():
    sunday = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)
    assert clock(digest="weekly").leaves(sunday, is_exact=True) == sunday


def test_what_is_long_overdue_waits_for_the_next_mail_hour():
    old = datetime(2026, 11, 2, 6, 11, tzinfo=UTC)
    assert clock().leaves(old, is_exact=True) == datetime(2026, 11, 17, 7, tzinfo=UTC)

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from dashboard.harvest import Harvest, harvest_of, streak_of
from dashboard.month import month_of, read_month, read_week, week_of
from interviews.actions import meeting
from interviews.models import Kind
from reminders.models import Reminder
from tests.factories import (
    make_career,
    make_contact,
    make_insight,
    make_interview,
    make_referral,
)

TODAY = dt.date(2026, 11, 22)
NOVEMBER = dt.date(2026, 11, 1)


@pytest.mark.parametrize("text", ["", "x", "2026-13", "2026-00", "0001-01", "9999-12", "2026-1-1"])
def test_read_month_takes_nonsense_for_this_month(text):
    assert read_month(text, TODAY) == NOVEMBER


def test_read_month_reads_another():
    assert read_month("2027-02", TODAY) == dt.date(2027, 2, 1)


@time_machine.travel(dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC), tick=False)
def test_month_puts_a_talk_on_the_owners_day(ana):
    ana.time_zone = "Pacific/Auckland"
    make_interview(ana, scheduled_for=dt.datetime(2026, 11, 23, 20, tzinfo=dt.UTC))
    assert [day.date.day for day in month_of(ana, NOVEMBER).days] == [24]


@time_machine.travel(dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC), tick=False)
def test_month_shows_the_steps_around_a_talk(ana):
    interview = make_interview(ana, make_contact(ana, "Tom Adeyemi"))
    start = dt.datetime(2026, 11, 26, 10, tzinfo=dt.UTC)
    meeting.schedule(interview=interview, starts_at=start, minutes=20)
    entries = [entry for day in month_of(ana, NOVEMBER).days for entry in day.entries]
    assert [entry.title for entry in entries if entry.is_talk] == ["Tom Adeyemi"]
    assert len(entries) > 2


def test_month_shows_nothing_of_others(ana, cleo):
    make_interview(ana, scheduled_for=timezone.now())
    assert month_of(cleo, timezone.localdate().replace(day=1)).days == []


@pytest.mark.parametrize("number", [1, 3])
def test_calendar_asks_as_often_for_any_number(number, ana, ana_client, django_assert_num_queries):
    for _number in range(number):
        start = timezone.now() + dt.timedelta(hours=1)
        meeting.schedule(interview=make_interview(ana), starts_at=start, minutes=20)
    with django_assert_num_queries(10):
        ana_client.get("/calendar/")


NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def booked(ana):
    """A talk of Ana's on Thursday 26 November at 10:00, in New York."""
    ana.time_zone = "America/New_York"
    ana.save()
    with time_machine.travel(NOON, tick=False):
        interview = make_interview(ana, make_contact(ana, "Tom Adeyemi"))
        start = dt.datetime(2026, 11, 26, 15, tzinfo=dt.UTC)
        meeting.schedule(interview=interview, starts_at=start, minutes=20)
        yield interview


@pytest.mark.parametrize(
    ("text", "monday"), [("2026-11-26", 23), ("2026-11-23", 23), ("", 16), ("x", 16)]
)
def test_read_week_begins_on_monday(text, monday):
    assert read_week(text, TODAY) == dt.date(2026, 11, monday)


def test_week_shows_seven_days_with_what_is_on_them(booked, ana):
    week = week_of(ana, dt.date(2026, 11, 23))
    talks = [day.date.day for day in week.days for entry in day.entries if entry.is_talk]
    assert (len(week.days), talks) == (7, [26])


def test_talk_moves_to_another_day_at_the_same_hour_and_back(booked, ana_client):
    page = ana_client.post(
        f"/calendar/talks/{booked.pk}/move/", {"day": "2026-12-01"}, follow=True
    ).text
    booked.refresh_from_db()
    assert booked.scheduled_for == dt.datetime(2026, 12, 1, 15, tzinfo=dt.UTC)
    assert "Tuesday, 1 December. Tell them." in page
    ana_client.post(f"/calendar/talks/{booked.pk}/to/2026-11-26/")
    booked.refresh_from_db()
    assert booked.scheduled_for == dt.datetime(2026, 11, 26, 15, tzinfo=dt.UTC)


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-22", "", "soon", "0001-01-01"])
def test_step_moves_to_no_day_that_has_come(day, booked, ana_client):
    reminder = Reminder.objects.get(rule="confirm")
    ana_client.post(f"/calendar/steps/{reminder.pk}/move/", {"day": day})
    reminder.refresh_from_db()
    assert reminder.snoozed_until is None


def test_talk_that_is_over_offers_no_move(ana, ana_client):
    make_interview(ana, scheduled_for=NOON)
    with time_machine.travel(NOON + dt.timedelta(hours=1), tick=False):
        assert "data-entry" not in ana_client.get("/calendar/?week=2026-11-22").text


def test_talk_that_was_held_stays_where_it_was(ana, ana_client):
    interview = make_interview(ana, scheduled_for=NOON, held_at=NOON)
    path = f"/calendar/talks/{interview.pk}/move/"
    page = ana_client.post(path, {"day": "2090-01-01"}, follow=True).text
    assert "Only a talk that is still to come can be moved." in page


def test_step_stands_on_the_day_it_was_put_off_to(booked, ana, ana_client):
    reminder = Reminder.objects.get(rule="confirm")
    ana_client.post(f"/calendar/steps/{reminder.pk}/move/", {"day": "2026-12-02"})
    days = week_of(ana, dt.date(2026, 11, 30)).days
    assert [day.date.day for day in days for entry in day.entries if entry.key == reminder.pk] == [
        2
    ]


@time_machine.travel(NOON, tick=False)
def test_harvest_counts_one_month_of_the_owner(ana, cleo):
    make_interview(ana, held_at=NOON, thanked_at=NOON)
    make_interview(ana, held_at=NOON - dt.timedelta(days=40))
    make_interview(ana, held_at=NOON, kind=Kind.objects.get(code="T4"))
    make_interview(cleo, held_at=NOON)
    make_insight(make_career(ana))
    make_referral(ana)
    assert harvest_of(ana, NOVEMBER, dt.date(2026, 12, 1)) == Harvest(1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("months", "streak"), [([], 0), ([11], 1), ([11, 10, 9], 3), ([10, 9], 2), ([11, 9], 1)]
)
def test_streak_waits_for_the_month_under_way(months, streak, ana):
    for month in months:
        make_interview(ana, held_at=dt.datetime(2026, month, 5, tzinfo=dt.UTC))
    assert streak_of(ana, TODAY) == streak


def test_no_step_of_hiring_makes_a_streak(ana):
    make_interview(ana, held_at=NOON, kind=Kind.objects.get(code="T4"))
    assert streak_of(ana, TODAY) == 0

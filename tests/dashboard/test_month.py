import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from dashboard.month import month_of, read_month
from interviews.actions import meeting
from tests.factories import make_contact, make_interview

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
    with django_assert_num_queries(5):
        ana_client.get("/calendar/")

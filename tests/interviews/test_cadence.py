import os
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from holidays import country_holidays
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviews.actions import asking, closing, meeting
from interviews.actions.facts import take_back
from interviews.actions.habits import choose_habit
from interviews.models import Interview
from interviews.next_steps import next_step
from reminders.models import Reminder
from tests.factories import make_interview

HOUR = timedelta(hours=1)


def now_less(hours: int):
    return timezone.now() - hours * HOUR


# Each verb as a user might use it; the number is hours.
VERBS = {
    "ask": lambda one, n: asking.ask(interview=one),
    "agree": lambda one, n: asking.agree(interview=one),
    "decline": lambda one, n: asking.decline(interview=one),
    "postpone": lambda one, n: asking.postpone(
        interview=one, until=timezone.localdate() + timedelta(days=n)
    ),
    "schedule": lambda one, n: meeting.schedule(
        interview=one, starts_at=timezone.now() + n * HOUR, minutes=20
    ),
    "cancel": lambda one, n: meeting.cancel_meeting(interview=one),
    "hold": lambda one, n: meeting.hold(interview=one, at=now_less(n)),
    "debrief": lambda one, n: meeting.debrief(interview=one),
    "thank": lambda one, n: meeting.thank(interview=one),
    "close": lambda one, n: closing.close(interview=one, reason="cancelled"),
    "reopen": lambda one, n: closing.reopen(interview=one),
    "throw away": lambda one, n: closing.throw_away(interview=one),
    "bring back": lambda one, n: closing.bring_back(interview=one),
    "take back the talk": lambda one, n: take_back(interview=one, verb="hold"),
    "be gentle": lambda one, n: choose_habit(interview=one, silence="gentle"),
    "ask a second": lambda one, n: choose_habit(interview=one, silence="3b7"),
    "be persistent": lambda one, n: choose_habit(interview=one, silence="persistent"),
}
# A handful of histories in `make test`, thousands in `make faults`.
RUNS = int(os.environ.get("FAULT_RUNS", "2"))
# Before the clocks change in Europe and America, before Christmas, before Yom Kippur.
BEGINNINGS = ["2026-03-05 15:00Z", "2026-10-20 03:30Z", "2026-12-18 21:10Z", "2026-09-17 12:00Z"]
# Where the owner lives, and the days on which nobody works there beside the holidays.
HOMES = [
    ("Europe/Copenhagen", "DK", {5, 6}),
    ("America/New_York", "US", {5, 6}),
    ("Pacific/Auckland", "NZ", {5, 6}),
    ("Asia/Jerusalem", "IL", {4, 5}),
]
hours = st.integers(1, 200)
histories = st.lists(st.tuples(hours, st.sampled_from(sorted(VERBS)), hours), max_size=10)


days_off = cache(country_holidays)


@dataclass(frozen=True)
class Notebook:
    """The reference: what a friend with a notebook would remind of and when, said plainly.

    It knows the owner's zone and days off, and nothing of the rules and clocks it is there to
    check. `now` is when the last fact was noted.
    """

    zone: ZoneInfo
    country: str
    weekend: set[int]
    now: datetime

    def morning(self, moment: datetime, days: int = 0) -> datetime:
        """Eight o'clock where the owner lives, that many days after the day of `moment`."""
        day = moment.astimezone(self.zone).date() + timedelta(days=days)
        return datetime(day.year, day.month, day.day, 8, tzinfo=self.zone)

    def working_morning(self, moment: datetime, days: int) -> datetime:
        """Eight o'clock on the `days`th day of work after that of `moment`."""
        off, passed = days_off(self.country), 0
        while days:
            passed += 1
            day = self.morning(moment, passed).date()
            days -= day.weekday() not in self.weekend and day not in off
        return self.morning(moment, passed)

    def waking(self, moment: datetime) -> datetime:
        """Not between nine in the evening and seven in the morning, but at eight after that."""
        local = moment.astimezone(self.zone)
        if local.time() < time(7):
            return self.morning(moment)
        return self.morning(moment, 1) if local.time() > time(21) else moment

    def same_evening(self, held_at: datetime) -> datetime:
        ten = self.morning(held_at).replace(hour=22)
        return max(held_at, min(held_at + 2 * HOUR, ten))

    def expects(self, one: Interview) -> dict[str, datetime]:
        if one.deleted_at or one.closed_at or one.declined_at:
            return {}
        if one.held_at:
            return self.after_the_talk(one, one.held_at)
        if one.postponed_until:
            day = datetime.combine(one.postponed_until, time(12), self.zone)
            return {"ask_again": self.morning(day)}
        if one.scheduled_for:
            return self.around_the_talk(one.scheduled_for)
        if one.agreed_at:
            return {"schedule": self.morning(one.agreed_at, 1)}
        return self.in_silence(one) if one.asked_at else {}

    def after_the_talk(self, one: Interview, held_at: datetime) -> dict[str, datetime]:
        due = {} if one.debriefed_at else {"debrief": self.same_evening(held_at)}
        if not one.thanked_at:
            due["thank"] = self.waking(held_at + 24 * HOUR)
            due["thank_late"] = self.waking(held_at + 48 * HOUR)
        return due

    def around_the_talk(self, start: datetime) -> dict[str, datetime]:
        due = {"hold": start + timedelta(minutes=80)}
        if start > self.now:
            due |= {"prepare": self.morning(start, -2)}
            due |= {"confirm": start - 24 * HOUR, "hour_before": start - HOUR}
        return due

    def in_silence(self, one: Interview) -> dict[str, datetime]:
        is_persistent = one.silence == "persistent"
        if nudged_at := one.nudged_again_at or one.nudged_at:
            last = "close" if one.nudged_again_at or not is_persistent else "nudge_again"
            if is_persistent:
                return {last: self.morning(nudged_at, 7)}
            return {last: self.working_morning(nudged_at, 5)}
        if is_persistent:
            return {"nudge": self.morning(one.asked_at, 7)}
        if one.silence == "3b7":
            second, nudge = (self.working_morning(one.asked_at, days) for days in (3, 7))
            return {"second_person": second, "nudge": nudge}
        return {"nudge": self.working_morning(one.asked_at, 5)}


def live_through(interview: Interview, history, traveller) -> datetime:
    """Do what can be done, waiting before each; returns when something was done last."""
    last = timezone.now()
    for wait, verb, number in history:
        traveller.shift(wait * HOUR)
        try:
            with transaction.atomic():
                VERBS[verb](interview, number)
        except ValidationError:
            interview.refresh_from_db()
        else:
            last = timezone.now()
    return last


@pytest.mark.fault
@pytest.mark.django_db
@given(history=histories, home=st.sampled_from(HOMES), beginning=st.sampled_from(BEGINNINGS))
@settings(
    max_examples=20 * RUNS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_history_leaves_what_a_notebook_would(ana, history, home, beginning):
    ana.time_zone, ana.country, weekend = home
    with transaction.atomic(), time_machine.travel(beginning, tick=False) as traveller:
        ana.save()
        interview = make_interview(ana)
        last = live_through(interview, history, traveller)
        planned = Reminder.objects.filter(source=f"interview:{interview.pk}").planned()
        rows = list(planned.values_list("rule", "due_at"))
        notebook = Notebook(ana.zone, ana.country, weekend, last)
        assert sorted(rows) == sorted(notebook.expects(interview).items())
        transaction.set_rollback(True)


@time_machine.travel("2026-11-16 15:00Z", tick=False)
def test_a_talk_is_announced_a_day_and_an_hour_before(ana):
    starts_at = timezone.now() + timedelta(days=4)
    meeting.schedule(interview=make_interview(ana), starts_at=starts_at, minutes=20)
    due = {row.rule: starts_at - row.due_at for row in Reminder.objects.filter(is_exact=True)}
    assert due["confirm"] == timedelta(hours=24)
    assert due["hour_before"] == HOUR


@pytest.mark.parametrize(("days", "asked_for"), [(13, 3), (15, 0)])
def test_an_old_talk_that_is_moved_in_asks_for_nothing(days, asked_for, ana):
    interview = make_interview(ana)
    meeting.hold(interview=interview, at=interview.created_at - timedelta(days=days))
    assert Reminder.objects.planned().filter(source__startswith="interview").count() == asked_for


def test_nobody_is_told_to_nudge_at_once(ana):
    interview = make_interview(ana)
    asking.ask(interview=interview)
    later = [timezone.now() + timedelta(days=days) for days in (1, 4)]
    assert [next_step(interview, now).page for now in later] == ["", "ask"]


@time_machine.travel("2026-11-16 15:00Z", tick=False)
def test_a_moved_talk_is_announced_again(ana):
    interview = make_interview(ana)
    for days in (1, 4):
        starts_at = timezone.now() + timedelta(days=days)
        meeting.schedule(interview=interview, starts_at=starts_at, minutes=20)
        Reminder.objects.filter(rule="confirm").update(sent_at=timezone.now())
    rows = Reminder.objects.filter(rule="confirm").values_list("status", flat=True)
    assert sorted(rows) == ["sent", "withdrawn"]


@time_machine.travel("2026-11-16 21:30Z", tick=False)
def test_the_debrief_stays_on_the_day_of_the_talk(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    due_at = Reminder.objects.get(rule="debrief").due_at
    assert due_at == timezone.now() + timedelta(minutes=30)


@time_machine.travel("2026-11-17 03:30Z", tick=False)
def test_thanks_are_not_asked_for_at_night(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    due_at = Reminder.objects.get(rule="thank").due_at
    assert due_at.isoformat() == "2026-11-18T08:00:00+00:00"

"""Rules beside the stages of one talk: a second nudge, leads, the goal."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from interviews.actions import asking, leads, meeting
from interviews.actions.facts import take_back
from interviews.actions.habits import choose_habit
from reminders.actions import settle
from reminders.actions.choosing import choose_preset, choose_rules
from reminders.models import Reminder
from tests.factories import make_contact, make_interview, make_lead

DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel("2026-11-16 15:00Z", tick=False) as clock:
        yield clock


def planned(source: str) -> dict[str, str]:
    rows = Reminder.objects.planned().filter(source__startswith=source)
    return {row.rule: f"{row.due_at:%Y-%m-%d}" for row in rows}


def test_the_persistent_nudge_twice_and_then_let_it_go(ana, monday):
    choose_preset(owner=ana, preset="persistent")
    interview, plans = make_interview(ana), []
    for _ in range(3):
        asking.ask(interview=interview)
        plans.append(planned("interview"))
        monday.shift(7 * DAY)
    assert plans == [
        {"nudge": "2026-11-23"},
        {"nudge_again": "2026-11-30"},
        {"close": "2026-12-07"},
    ]


def test_one_interview_alone_may_be_persistent(ana):
    interview = make_interview(ana)
    choose_habit(interview=interview, silence="persistent")
    for _ in range(2):
        asking.ask(interview=interview)
    assert planned("interview") == {"nudge_again": "2026-11-23"}


def test_the_second_nudge_is_taken_back_before_the_first(ana):
    interview = make_interview(ana)
    for _ in range(3):
        asking.ask(interview=interview)
    take_back(interview=interview, verb="nudge")
    assert interview.nudged_at
    assert interview.nudged_again_at is None


def make_dated(ana):
    lead = make_lead(make_interview(ana, make_contact(ana, "Tom Adeyemi")))
    lead.back_on = dt.date(2027, 3, 1)
    return leads.add_lead(lead=lead)


def test_a_lead_asks_to_come_back_on_its_day(ana):
    make_dated(ana)
    assert planned("lead") == {"lead_back": "2027-03-01"}


def test_a_lead_put_aside_or_deleted_asks_for_nothing(ana, ana_client):
    lead = make_dated(ana)
    leads.close_lead(lead=lead)
    assert planned("lead") == {}
    leads.reopen_lead(lead=lead)
    assert planned("lead")
    ana_client.post(reverse("interviews:lead_delete", args=[lead.pk]))
    assert planned("lead") == {}


def test_another_day_asks_again(ana):
    lead = make_dated(ana)
    settle(reminder=Reminder.objects.get(rule="lead_back"), user=ana)
    assert planned("lead") == {}
    lead.back_on = dt.date(2027, 9, 1)
    leads.add_lead(lead=lead)
    assert planned("lead") == {"lead_back": "2027-09-01"}


def test_a_goal_speaks_up_before_a_stretch_without_a_talk_ends(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    assert planned("goal") == {"goal": "2026-12-25"}


def test_a_planned_talk_keeps_the_goal_silent(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    starts_at = timezone.now() + 21 * DAY
    meeting.schedule(interview=make_interview(ana), starts_at=starts_at, minutes=20)
    assert planned("goal") == {}


def test_a_goal_can_be_switched_off(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    choose_rules(owner=ana, choices={"goal": (False, 7)})
    assert planned("goal") == {}


@pytest.mark.parametrize(
    ("goal", "due"), [("week", "2026-11-23"), ("month", "2026-12-25"), ("quarter", "2027-03-25")]
)
def test_a_goal_counts_by_the_week_the_month_or_the_quarter(ana, goal, due):
    ana.goal = goal
    ana.save()
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    assert planned("goal") == {"goal": due}


def test_every_further_step_has_its_words(ana, ana_client):
    make_dated(ana)
    meeting.hold(interview=make_interview(ana), at=timezone.now())
    page = ana_client.get(reverse("reminders:list")).content.decode()
    assert "Come back to Tom Adeyemi" in page
    assert "Plan your next conversation" in page

import os
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviews.actions import asking, closing, meeting
from interviews.actions.facts import take_back
from interviews.models import Interview
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
}
# A handful of histories in `make test`, thousands in `make faults`.
RUNS = int(os.environ.get("FAULT_RUNS", "3"))
histories = st.lists(st.tuples(st.sampled_from(sorted(VERBS)), st.integers(1, 200)), max_size=10)


def expected(one: Interview) -> set[str]:
    """The reference: what a friend with a notebook would remind of, said as plainly as can be."""
    if one.deleted_at or one.closed_at or one.declined_at:
        return set()
    if one.held_at:
        debrief = set() if one.debriefed_at else {"debrief"}
        return debrief if one.thanked_at else {*debrief, "thank", "thank_late"}
    if one.postponed_until:
        return {"ask_again"}
    if one.scheduled_for:
        is_ahead = one.scheduled_for > timezone.now()
        return {"hold", "prepare", "confirm", "hour_before"} if is_ahead else {"hold"}
    if one.agreed_at:
        return {"schedule"}
    if one.nudged_at:
        return {"close"}
    return {"nudge"} if one.asked_at else set()


@pytest.mark.fault
@pytest.mark.django_db
@time_machine.travel("2026-11-16 15:00Z", tick=False)
@given(history=histories)
@settings(
    max_examples=20 * RUNS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_history_leaves_what_a_notebook_would(ana, history):
    with transaction.atomic():
        interview = make_interview(ana)
        for verb, hours in history:
            try:
                with transaction.atomic():
                    VERBS[verb](interview, hours)
            except ValidationError:
                interview.refresh_from_db()
        planned = Reminder.objects.filter(source=f"interview:{interview.pk}").planned()
        rules = list(planned.values_list("rule", flat=True))
        assert sorted(rules) == sorted(expected(interview))
        transaction.set_rollback(True)


@time_machine.travel("2026-11-16 15:00Z", tick=False)
def test_a_talk_is_announced_a_day_and_an_hour_before(ana):
    starts_at = timezone.now() + timedelta(days=4)
    meeting.schedule(interview=make_interview(ana), starts_at=starts_at, minutes=20)
    due = {row.rule: starts_at - row.due_at for row in Reminder.objects.filter(is_exact=True)}
    assert due["confirm"] == timedelta(hours=24)
    assert due["hour_before"] == HOUR


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

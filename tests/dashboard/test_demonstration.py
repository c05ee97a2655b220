import datetime as dt

import pytest
import time_machine

from accounts.models import User
from dashboard.agenda import next_steps
from dashboard.demonstration import sign_ins, tell_story
from interviews.models import Interview


# Any hour of any day must do: before the talks of the day, after them, at night.
@pytest.mark.parametrize("hour", [0, 9, 15, 23])
def test_story_is_told_at_any_hour(hour, db):
    with time_machine.travel(dt.datetime(2026, 11, 22, hour, tzinfo=dt.UTC), tick=False):
        tell_story()
        ana = User.objects.get(email="ana@example.org")
        stages = Interview.objects.visible_to(ana).values_list("stage", flat=True)
        steps = [step.reminder.rule for step in next_steps(ana)]
    assert set(stages) >= {"idea", "asked", "postponed", "scheduled", "held", "thanked", "closed"}
    assert {"thank", "nudge"} <= set(steps)


def test_sign_ins_name_everybody(db):
    tell_story()
    assert ["ana@example.org" in sign_ins(), "ben@example.org" in sign_ins()] == [True, True]

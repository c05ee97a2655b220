from datetime import timedelta

from django.utils import timezone

from interviews.actions.meeting import schedule
from interviews.outlook import outlook_of
from tests.factories import make_interview


def test_what_would_leave_too_late_is_not_announced(ana, time_machine):
    time_machine.move_to("2026-11-17T09:00Z", tick=False)
    interview = make_interview(ana)
    schedule(interview=interview, starts_at=timezone.now() + timedelta(hours=5), minutes=20)
    said = [hint.leaves_at - timezone.now() for hint in outlook_of(interview)]
    assert said == [timedelta(hours=4), timedelta(hours=6, minutes=20)]

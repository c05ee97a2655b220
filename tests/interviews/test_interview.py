from django.utils import timezone

from tests.factories import make_interview


def test_stage_follows_from_the_dates(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    interview.refresh_from_db()
    assert interview.stage == "asked"

from django.utils import timezone

from tests.factories import make_interview


def test_stage_follows_from_the_dates(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    interview.refresh_from_db()
    assert interview.stage == "asked"


def test_list_says_the_stage_in_words(ana, ana_client):
    make_interview(ana)
    assert "Idea</div>" in ana_client.get("/interviews/").text

from datetime import UTC, datetime

import pytest
import time_machine

from interviews.models import Interview, Kind
from reminders.models import Reminder
from tests import factories

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOON, tick=False):
        yield


def test_whole_way_from_idea_to_thanks(ana, ana_api):
    kind = Kind.objects.get(code="T2").pk
    new = {"person": "Tom Adeyemi", "career": "Actuary", "kind": kind}
    pk = ana_api.post("/interviews", new).json()["id"]
    steps = [
        ("ask", {"channel": "email", "subject": "Hello", "text": "May I ask?"}),
        ("agree", None),
        ("schedule", {"scheduled_for": "2026-11-23T11:00:00+00:00", "minutes": 20}),
        ("hold", {"held_at": "2026-11-23T06:30:00-05:00", "notes": "Kind", "is_thanked": True}),
        ("thank", {"subject": "Thank you", "text": "That helped me."}),
        ("close", {"reason": "complete"}),
    ]
    stages = [
        ana_api.post(f"/interviews/{pk}/{verb}", body).json()["stage"] for verb, body in steps
    ]
    assert stages == ["asked", "agreed", "scheduled", "held", "thanked", "closed"]
    told = ana_api.get(f"/interviews/{pk}").json()
    assert (told["notes"], told["held_at"]) == ("Kind", "2026-11-23T11:30:00Z")
    assert (told["contact"]["name"], told["careers"][0]["title"]) == ("Tom Adeyemi", "Actuary")


def test_verb_can_be_taken_back(ana, ana_api):
    interview = factories.make_interview(ana, asked_at=NOON, agreed_at=NOON)
    told = ana_api.post(f"/interviews/{interview.pk}/take-back/agree").json()
    assert told["stage"] == "asked"


def test_objection_of_a_verb_is_told(ana, ana_api):
    pk = factories.make_interview(ana).pk
    answer = ana_api.post(f"/interviews/{pk}/thank", {"subject": "Thanks", "text": "Kind"})
    assert (answer.status_code, answer.json()["detail"]) == (
        422,
        "Note first that you have talked.",
    )


def test_names_of_a_talk_become_referrals(ana, ana_api):
    interview = factories.make_interview(ana, held_at=NOON)
    body = {"names": ["Priya Ramanathan", "Lena Vogt"], "relation": "colleague"}
    answer = ana_api.post(f"/interviews/{interview.pk}/refer", body)
    assert (answer.status_code, len(answer.json())) == (201, 2), answer.content
    assert len(ana_api.get("/referrals").json()["rows"]) == 2


def test_notes_are_merged_not_lost(ana, ana_api):
    interview = factories.make_interview(ana, notes="One")
    body = {"notes": "One\nTwo", "base": "One"}
    assert ana_api.post(f"/interviews/{interview.pk}/notes", body).json()["notes"] == "One\nTwo"


def test_change_keeps_careers(ana, ana_api):
    interview = factories.make_interview(ana)
    career = factories.make_career(ana)
    interview.careers.add(career)
    told = ana_api.send("PATCH", f"/interviews/{interview.pk}", {"goal": "How it began"}).json()
    assert (told["goal"], [row["id"] for row in told["careers"]]) == ("How it began", [career.pk])


def test_step_is_told_done_and_put_off(ana, ana_api):
    reminder = factories.make_reminder(ana)
    assert ana_api.get("/steps").json()["rows"][0]["what"]
    later = ana_api.post(f"/steps/{reminder.pk}/snooze", {"days": 1}).json()
    assert later["snoozed_until"] == "2026-11-24T08:00:00Z"
    left = ana_api.get("/steps").json()["rows"]
    assert reminder.pk not in [row["id"] for row in left]
    done = ana_api.post(f"/steps/{reminder.pk}/dismiss").json()
    assert (done["status"], Reminder.objects.get(pk=reminder.pk).status) == ("dismissed",) * 2


def test_insight_has_one_origin(ana, ana_api):
    career = factories.make_career(ana)
    said = {"topic": "entails", "text": "Most days end early", "reading_title": "A book"}
    told = ana_api.post(f"/careers/{career.pk}/insights", said).json()
    assert (told["said_on"], told["career"]["id"]) == ("2026-11-23", career.pk)
    both = {**said, "contact": factories.make_contact(ana).pk}
    assert "contact" in ana_api.post(f"/careers/{career.pk}/insights", both).json()["errors"]


def test_thrown_away_conversation_is_gone(ana, ana_api):
    pk = factories.make_interview(ana).pk
    assert ana_api.send("DELETE", f"/interviews/{pk}").status_code == 204
    assert ana_api.get("/interviews").json()["rows"] == []
    assert Interview.objects.deleted(ana).count() == 1


def test_offset_that_no_database_knows_is_understood(ana, ana_api):
    pk = factories.make_interview(ana).pk
    told = ana_api.post(f"/interviews/{pk}/hold", {"held_at": "2020-01-01T00:00:00-23:00"})
    assert told.json()["held_at"] == "2020-01-01T23:00:00Z"

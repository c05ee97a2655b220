import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from careers.models import FitRating, Insight
from interviews.models import Debrief, Kind, Lead, Preparation
from interviews.practice import practice_of
from interviews.remarks import remarks_of
from reminders.models import Reminder
from tests.factories import make_career, make_interview, make_planned


@pytest.fixture
def held(ana):
    interview = make_interview(ana, held_at=timezone.now(), notes="- Rain eats the blades.\n\nok")
    interview.careers.add(make_career(ana))
    return interview


def post(client, name, interview, **fields):
    return client.post(reverse(f"interviews:{name}", args=[interview.pk]), fields)


def test_remarks_are_answers_and_lines_of_notes(held):
    planned = make_planned(held, "How did you start?", topic="entry")
    planned.heard = "By chance.\nThen a course."
    planned.save()
    assert [(remark.text, remark.topic) for remark in remarks_of(held)] == [
        ("By chance.\nThen a course.", "entry"),
        ("Rain eats the blades.", ""),
    ]


def test_remark_becomes_evidence_with_one_tap(held, ana_client):
    career = held.careers.get()
    sent = {"text": "Rain eats the blades.", "career": career.pk, "kept_as": "entails"}
    post(ana_client, "insight_keep", held, **sent)
    insight = held.insights.get()
    assert (insight.contact, insight.topic, insight.career) == (held.contact, "entails", career)
    assert remarks_of(held)[0].kept_as == "What it entails"


@pytest.mark.parametrize("kept_as", ["sides", "entails:plus", "nonsense", "sides:up", ""])
def test_remark_needs_a_topic_that_exists(held, ana_client, kept_as):
    sent = {"text": "x y z", "career": held.careers.get().pk, "kept_as": kept_as}
    post(ana_client, "insight_keep", held, **sent)
    assert not Insight.objects.exists()


@pytest.mark.parametrize("text", ["She earns 95,000", "Ella gana 40.000", "Su sueldo es de 2.000"])
def test_what_one_person_earns_is_no_evidence(held, ana_client, text):
    career = held.careers.get().pk
    post(ana_client, "insight_keep", held, text=text, career=career, kept_as="pay")
    post(ana_client, "satisfaction_keep", held, text=text, career=career, score=4)
    page = ana_client.get(reverse("interviews:debrief", args=[held.pk])).text
    assert ("stays theirs" in page, Insight.objects.exists()) == (True, False)


def test_remark_on_a_side_keeps_it(held, ana_client):
    sent = {"text": "Cold", "career": held.careers.get().pk, "kept_as": "sides:minus"}
    post(ana_client, "insight_keep", held, **sent)
    assert held.insights.get().side == "minus"


def test_evidence_is_about_an_own_career_only(held, cleo, ana_client):
    sent = {"text": "Cold", "career": make_career(cleo).pk, "kept_as": "entails"}
    post(ana_client, "insight_keep", held, **sent)
    assert not Insight.objects.exists()


def test_satisfaction_said_again_replaces_the_first(held, ana_client):
    for score in (2, 4):
        post(ana_client, "satisfaction_keep", held, career=held.careers.get().pk, score=score)
    assert held.insights.get().score == 4


def test_fit_is_rated_before_and_after(held, ana_client):
    axes = {"interests": 4, "skills": 2, "personality": 3, "career": held.careers.get().pk}
    for moment in ("before", "after"):
        post(ana_client, "fit_keep", held, moment=moment, **axes)
    assert list(held.fit_ratings.order_by("pk").values_list("moment", flat=True)) == [
        "before",
        "after",
    ]
    assert FitRating.objects.count() == 2


def test_lead_is_caught_without_words(held, ana_client):
    post(ana_client, "lead_catch", held, kind="internship")
    assert (Lead.objects.get().title, Lead.objects.get().interview) == ("Internship", held)


def test_short_form_asks_three_things(held, ana_client):
    page = ana_client.get(reverse("interviews:debrief", args=[held.pk]))
    assert list(page.context["form"].fields) == ["new_facts", "changed", "next_step", "confidence"]


def test_whole_form_asks_ten_and_five(held, ana_client):
    page = ana_client.get(reverse("interviews:debrief", args=[held.pk]) + "?whole")
    assert len(page.context["form"].fields) == 15


def test_debrief_is_kept_and_noted(held, ana_client):
    post(ana_client, "debrief", held, new_facts="Mostly indoors", confidence=4)
    held.refresh_from_db()
    assert held.debriefed_at is not None
    assert Debrief.objects.get().new_facts == "Mostly indoors"


def test_short_form_leaves_the_rest_alone(held, ana, ana_client):
    Debrief.objects.create(owner=ana, interview=held, stress="Storms")
    post(ana_client, "debrief", held, new_facts="Mostly indoors")
    assert Debrief.objects.get().stress == "Storms"


def test_practice_shows_the_trend(ana, ana_client):
    for number, confidence in enumerate([1, 2, 4, 5]):
        held_at = timezone.now() - dt.timedelta(days=9 - number)
        interview = make_interview(ana, held_at=held_at, thanked_at=held_at + dt.timedelta(hours=1))
        Debrief.objects.create(owner=ana, interview=interview, confidence=confidence)
    practice = practice_of(ana)
    assert (practice.first_half, practice.second_half) == (1.5, 4.5)
    assert (practice.on_time, practice.thanked_or_late) == (4, 4)
    assert "1.5 → 4.5" in ana_client.get(reverse("interviews:practice_log")).content.decode()


def test_practice_counts_late_and_missing_thanks(ana):
    long_ago = timezone.now() - dt.timedelta(days=9)
    make_interview(ana, held_at=long_ago)
    make_interview(ana, held_at=long_ago, thanked_at=long_ago + dt.timedelta(hours=30))
    make_interview(ana, held_at=timezone.now())
    practice = practice_of(ana)
    assert (practice.on_time, practice.thanked_or_late) == (0, 2)


def test_practice_is_empty_at_first(ana_client, ana):
    assert "No debrief yet" in ana_client.get(reverse("interviews:practice_log")).content.decode()


@pytest.mark.parametrize("side", ["mine", "theirs"])
@time_machine.travel("2026-11-16 15:00Z", tick=False)
def test_remark_becomes_a_promise_with_one_tap_and_once(held, ana_client, side):
    for _tap in range(2):
        post(ana_client, "promise_note", held, what="Send the list of schools", side=side)
    promise = held.contact.promises.get()
    assert (promise.side, promise.due_on) == (side, dt.date(2026, 11, 23))
    assert Reminder.objects.planned().filter(rule=f"promise_{side}").count() == 1


def test_promise_keeps_the_day_that_was_named(held, ana_client):
    post(ana_client, "promise_note", held, what="Write", side="mine", due_on="2031-01-05")
    page = ana_client.get(reverse("interviews:debrief", args=[held.pk])).content.decode()
    assert held.contact.promises.get().due_on == dt.date(2031, 1, 5)
    assert "I promised: Write" in page


def test_long_remark_is_cut_to_what_a_promise_takes(held, ana_client):
    post(ana_client, "promise_note", held, what="word " * 200, side="mine")
    assert held.contact.promises.get().what.endswith("…")


@pytest.mark.parametrize(
    ("code", "words"), [("T3", "what you offered"), ("T5-offer", "answer the offer")]
)
def test_kinds_that_leave_a_promise_ask_for_its_day(held, ana_client, code, words):
    held.kind = Kind.objects.get(code=code)
    held.save()
    page = ana_client.get(reverse("interviews:debrief", args=[held.pk])).content.decode()
    assert words in page


def test_debrief_holds_what_they_remember_against_what_was_wanted(held, ana_client):
    Preparation.objects.create(owner=held.owner, interview=held, impression="I ask good questions")
    page = ana_client.get(f"{reverse('interviews:debrief', args=[held.pk])}?whole").text
    assert "You wanted: I ask good questions" in page

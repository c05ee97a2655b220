import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.actions.meeting import schedule
from interviews.actions.preparing import note_publication, prepare_interview
from interviews.readiness import seconds_to_say
from tests.factories import make_career, make_interview, make_planned


@pytest.fixture
def booked(ana):
    interview = make_interview(ana)
    starts_at = timezone.now() + dt.timedelta(days=2)
    schedule(interview=interview, starts_at=starts_at, minutes=30, medium="in_person")
    return interview


def codes(interview) -> list[str]:
    return list(interview.homework.values_list("code", flat=True))


def test_booking_assigns_homework(booked):
    assert codes(booked)[:4] == ["field", "organization", "person", "quote"]
    assert set(codes(booked)) >= {"kind-1", "coffee", "dress", "confirm"}


def test_booking_fits_the_agenda_to_the_minutes(booked):
    minutes = list(booked.agenda.values_list("minutes", flat=True))
    assert sum(minutes) == 30
    assert len(minutes) == len(booked.kind.agenda)


def test_preparing_again_adds_nothing(booked):
    before = codes(booked)
    prepare_interview(interview=booked)
    assert codes(booked) == before


def test_publication_settles_the_homework_on_the_person(booked):
    note_publication(interview=booked, form="talk", title="Blades", note="Rain is the enemy.")
    done = booked.homework.filter(done_at__isnull=False).values_list("code", flat=True)
    assert set(done) == {"person", "quote"}


def test_homework_is_ticked_off_with_what_was_found(booked, ana_client):
    item = booked.homework.first()
    url = reverse("interviews:homework_settle", args=[item.pk])
    ana_client.post(url, {"found": "Blades are the costliest part.", "is_done": "on"})
    item.refresh_from_db()
    assert item.done_at is not None
    page = ana_client.get(reverse("interviews:prepare", args=[booked.pk])).content.decode()
    assert "Blades are the costliest part." in page


def test_own_homework_is_added(booked, ana_client):
    url = reverse("interviews:homework_create", args=[booked.pk])
    ana_client.post(url, {"text": "Charge the phone"})
    assert booked.homework.last().text == "Charge the phone"


def test_agenda_page_replaces_the_parts(booked, ana_client):
    url = reverse("interviews:agenda", args=[booked.pk])
    ana_client.post(url, {"text_0": "Small talk", "minutes_0": 5, "text_2": "Questions"})
    parts = list(booked.agenda.values_list("text", "minutes"))
    assert parts == [("Small talk", 5), ("Questions", 0)]


def test_agenda_goes_into_a_letter(booked, ana_client):
    page = ana_client.get(reverse("interviews:agenda", args=[booked.pk])).content.decode()
    assert "mailto:" in page
    assert booked.agenda.first().text in page


def test_ready_page_keeps_pitch_list_and_answers(booked, ana, ana_client):
    url = reverse("interviews:ready", args=[booked.pk])
    words = {"pitch": "I repair bicycles.", "contributions": "Fix things\n\nWrite it down"}
    ana_client.post(url, {**words, "impression": "Asks well", "answer_0": "Because."})
    page = ana_client.get(url).content.decode()
    for text in ("I repair bicycles.", "Write it down", "Asks well", "Because."):
        assert text in page


def test_pitch_of_seventy_five_words_takes_half_a_minute():
    assert seconds_to_say("word " * 75) == 30


def test_brief_shows_what_to_ask_and_know(booked, ana_client):
    make_planned(booked, "What keeps you here?")
    page = ana_client.get(reverse("interviews:brief", args=[booked.pk])).content.decode()
    assert "What keeps you here?" in page
    assert booked.contact.name in page


def test_brief_leaves_out_what_does_not_fit(booked, ana_client):
    for number in range(12):
        make_planned(booked, f"Question {number}?", is_must=number == 11)
    page = ana_client.get(reverse("interviews:brief", args=[booked.pk])).content.decode()
    assert "Question 11?" in page
    assert "Question 10?" not in page
    assert "2 more in the app" in page


def test_fit_is_rated_before_the_talk_where_it_is_prepared(booked, ana, ana_client):
    prepare = reverse("interviews:prepare", args=[booked.pk])
    assert ana_client.get(prepare).context["fit_form"] is None
    booked.careers.add(make_career(ana))
    form = ana_client.get(prepare).context["fit_form"]
    said = {name: form.get_initial_for_field(form.fields[name], name) for name in form.fields}
    url = reverse("interviews:fit_keep", args=[booked.pk])
    response = ana_client.post(url, said | {"career": said["career"].pk})
    assert (response.url, booked.fit_ratings.get().moment) == (prepare, "before")

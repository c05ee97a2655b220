import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from contacts.actions.contacts import mark_do_not_contact
from interviews.models import Kind, Participant, ThankYou
from interviews.thanks_clock import Light, thanks_clock
from tests.factories import make_contact, make_interview

WORDS = (
    "Dear Søren,\n\nThank you for the time you gave me. What you said about rain eating the "
    "blades stays with me. I will read the report you named this week.\n\nKind regards\nAna"
)


@pytest.fixture
def held(ana):
    return make_interview(ana, held_at=timezone.now(), notes="Rain is eating the blades.")


def url(name, interview) -> str:
    return reverse(f"interviews:{name}", args=[interview.pk])


@pytest.mark.parametrize(
    ("hours", "light"),
    [(0, Light.GREEN), (24, Light.GREEN), (25, Light.AMBER), (48, Light.AMBER), (49, Light.RED)],
)
def test_clock_turns_amber_and_red(held, hours, light):
    assert thanks_clock(held, held.held_at + dt.timedelta(hours=hours)).light == light


def test_clock_stops_when_thanked(held):
    held.thanked_at = held.held_at + dt.timedelta(hours=20)
    clock = thanks_clock(held, held.held_at + dt.timedelta(days=9))
    assert clock.is_on_time is True


def test_closing_says_that_thanks_are_owed_and_so_does_the_page_after(held, ana_client):
    assert "no written thanks yet" in ana_client.get(url("close", held)).text
    ana_client.post(url("close", held), {"reason": "complete"})
    page = ana_client.get(held.get_absolute_url())
    assert (page.context["step"].page, page.context["interview"].stage) == ("thank", "closed")


def test_nobody_is_asked_to_thank_who_wishes_no_mail(held, ana_client):
    mark_do_not_contact(contact=held.contact)
    ana_client.post(url("close", held), {"reason": "complete"})
    assert ana_client.get(held.get_absolute_url()).context["step"].page == ""


def test_no_clock_before_the_talk(ana):
    assert thanks_clock(make_interview(ana), timezone.now()) is None


def test_draft_quotes_what_they_said(held, ana_client):
    page = ana_client.get(url("thank", held), {"quote": "Rain is eating the blades."})
    assert "Rain is eating the blades." in page.context["form"]["text"].value()


def test_draft_is_kept_and_checked(held, ana_client):
    page = ana_client.post(url("thank", held), {"subject": "Thanks", "text": "Thanks a lot."})
    assert "R41" in {finding.rule for finding in page.context["findings"]}
    assert held.thanks.get().text == "Thanks a lot."
    held.refresh_from_db()
    assert held.thanked_at is None


def test_good_thanks_pass_the_check(held, ana_client):
    page = ana_client.post(url("thank", held), {"subject": "Thank you", "text": WORDS})
    assert page.context["findings"] == []


def test_same_words_to_two_people_are_found(held, ana, ana_client):
    other = make_interview(ana, make_contact(ana, "Mia Sand"), held_at=timezone.now())
    words = WORDS.replace("Søren", "Mia")
    ThankYou.objects.create(owner=ana, interview=other, contact=other.contact, text=words)
    page = ana_client.post(url("thank", held), {"subject": "Thank you", "text": WORDS})
    assert [finding.rule for finding in page.context["findings"]] == ["R41"]


def test_sent_thanks_keep_words_and_time(held, ana_client):
    ana_client.post(url("mark_thanked", held), {"subject": "Thank you", "text": WORDS})
    held.refresh_from_db()
    thanks = held.thanks.get()
    assert (thanks.form, thanks.text, thanks.given_at) == ("written", WORDS, held.thanked_at)


def test_thanks_without_words_are_not_sent(held, ana_client):
    response = ana_client.post(url("mark_thanked", held), {"subject": "", "text": ""})
    assert response.status_code == 422
    assert not held.thanks.exists()


def test_each_interviewer_of_a_group_is_thanked(held, ana, ana_client):
    held.kind = Kind.objects.get(code="T9")
    held.save()
    eva = make_contact(ana, "Eva Lind")
    Participant.objects.create(owner=ana, interview=held, name=eva.name, contact=eva)
    words = {"subject": "Thank you", "text": WORDS}
    ana_client.post(url("mark_thanked", held), words)
    held.refresh_from_db()
    assert held.thanked_at is None
    assert "Thank Eva while" in ana_client.get(held.get_absolute_url()).text
    assert "Dear Eva Lind" in ana_client.get(url("thank", held)).text
    ana_client.post(url("mark_thanked", held) + f"?to={eva.pk}", words)
    held.refresh_from_db()
    assert held.thanked_at is not None

import datetime as dt

import pytest
from django.utils import timezone

from interviews.actions.referrals import note_outcome, refer_names
from interviews.models import Referral
from interviews.panels import conversations_with, referrals_around
from tests.factories import make_contact, make_interview

NOW = timezone.now()


@pytest.mark.parametrize(
    ("facts", "words", "page"),
    [
        ({}, "Ask Lena for 20 minutes.", "ask/"),
        ({"asked_at": NOW}, "Wait for an answer from Lena.", ""),
        ({"agreed_at": NOW}, "Find a time with Lena.", "schedule/"),
        ({"scheduled_for": NOW + dt.timedelta(days=2)}, "Prepare for Lena.", "prepare/"),
        ({"held_at": NOW}, "Thank Lena while it is fresh.", "thank/"),
        ({"held_at": NOW, "thanked_at": NOW}, "Write down what you learned", "debrief/"),
    ],
)
def test_person_page_goes_on_with_the_open_conversation(facts, words, page, ana, ana_client):
    talk = make_interview(ana, make_contact(ana, "Lena Berg"), **facts)
    response = ana_client.get(talk.contact.get_absolute_url())
    assert (words in response.text, response.context["step"].path) == (
        True,
        f"{talk.get_absolute_url()}{page}",
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"declined_at": NOW},
        {"closed_at": NOW, "close_reason": "no_reply"},
        {"held_at": NOW, "thanked_at": NOW, "debriefed_at": NOW},
    ],
)
def test_person_page_asks_anew_when_all_is_done(facts, ana, ana_client):
    talk = make_interview(ana, make_contact(ana, "Lena Berg"), **facts)
    page = ana_client.get(talk.contact.get_absolute_url()).text
    assert "Ask Lena for twenty minutes." in page


@pytest.mark.parametrize("stage", ["asked_at", "agreed_at", "scheduled_for", "held_at"])
def test_next_step_with_a_person_costs_no_query(stage, ana, django_assert_num_queries):
    talk = make_interview(ana, **{stage: NOW})
    with django_assert_num_queries(1):
        conversations_with(talk.contact)


def test_names_heard_at_one_moment_stay_in_the_order_they_were_given(ana):
    tom = make_contact(ana, "Tom")
    asked = Referral(owner=ana, referrer=tom, heard_at=NOW)
    named = refer_names(referral=asked, names=["Priya", "Ngozi", "Lena"])
    # What was changed last lies last in the table.
    note_outcome(referral=named[0], outcome="A place")
    assert list(referrals_around(tom)["referrals"]) == named

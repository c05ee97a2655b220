import pytest
from django.urls import reverse

from careers.models import Career
from contacts.models import Contact
from dashboard.beginning import first_page
from interviews.models import Interview
from tests.factories import make_contact

ANSWERS = {"name": "Ana Lopes", "time_zone": "Europe/Lisbon"}


def answer(client, **more):
    return client.post(reverse("dashboard:welcome"), ANSWERS | more)


def test_three_answers_end_at_a_person_and_a_next_step(ana, ana_client):
    response = answer(ana_client, career="Nurse", person="Aunt Lena")
    idea = Interview.objects.visible_to(ana).get()
    assert (str(idea.contact), [str(each) for each in idea.careers.all()]) == (
        "Aunt Lena",
        ["Nurse"],
    )
    assert response.url == idea.get_absolute_url()
    assert "Ask Aunt" in ana_client.get(response.url).text


def test_a_career_alone_leads_to_people_to_think_of(ana, ana_client):
    url = answer(ana_client, career="Nurse").url
    assert url == reverse("interviews:whom", args=[Career.objects.visible_to(ana).get().pk])


def test_whoever_began_without_the_questions_is_not_asked_again(ana):
    assert first_page(ana) == ""
    make_contact(ana)
    assert first_page(ana) == reverse("dashboard:today")


def test_no_answer_is_an_answer(ana, ana_client):
    assert answer(ana_client).url == "/"
    ana.refresh_from_db()
    assert (ana.name, ana.time_zone, ana.is_time_zone_confirmed) == (
        "Ana Lopes",
        "Europe/Lisbon",
        True,
    )


@pytest.mark.parametrize("wrong", [{"person": "Lena"}, {"time_zone": "Mars"}])
def test_what_was_typed_stays(wrong, ana_client):
    response = answer(ana_client, **{"name": "A. Lopes", **wrong})
    assert response.status_code == 422
    assert "A. Lopes" in response.text
    assert not Contact.objects.exists()

import re
from html import unescape

import pytest

from careers.models import Career
from contacts.models import Contact, Organization
from interviews.models import Interview, Referral
from reminders.models import Reminder
from tests.factories import make_contact

LINE = "Ana Souza, nurse at St. Mary, via Tom"
CONFIRMED = {
    "name": "Ana Souza",
    "role": "nurse",
    "organization_name": "St. Mary",
    "via": "Tom Adeyemi",
    "emails": "ana@example.org",
    "career": "Nursing",
}


@pytest.fixture
def tom(ana):
    return make_contact(ana, "Tom Adeyemi")


def test_line_is_shown_for_confirmation_and_stores_nothing(tom, ana_client):
    page = ana_client.get("/add/", {"line": LINE}).text
    for value in ("Ana Souza", "nurse", "St. Mary", "Tom Adeyemi"):
        assert f'value="{value}"' in page
    assert Contact.objects.get() == tom


def test_referrer_is_whoever_is_called_so(tom, ana, ana_client):
    make_contact(ana, "Lena Vogt", notes="Tom's neighbour")
    assert 'value="Tom Adeyemi"' in ana_client.get("/add/", {"line": LINE}).text


def test_page_of_another_program_is_read(ana_client):
    shared = {"title": "Ana Souza - Nurse | LinkedIn", "url": "https://example.org/ana"}
    page = ana_client.get("/add/", shared).text
    assert 'value="Nurse"' in page
    assert "https://example.org/ana" in page


def test_page_that_names_nobody_asks_for_the_name(ana_client):
    page = ana_client.get("/add/", {"title": "Senior Software Engineer"}).text
    assert "No name was found in it for sure." in page
    assert "Senior Software Engineer</textarea>" in page


def test_nothing_said_asks_for_a_line(ana_client):
    assert 'name="line"' in ana_client.get("/add/", {"line": " "}).text


def test_confirmed_person_comes_with_all_that_was_said(tom, ana_client):
    response = ana_client.post("/add/", CONFIRMED)
    person = Contact.objects.get(name="Ana Souza")
    assert response.url == person.get_absolute_url()
    assert (person.role, person.organization.name) == ("nurse", "St. Mary")
    assert [point.value for point in person.points.all()] == ["ana@example.org"]
    assert Referral.objects.get().referrer == tom
    assert [career.title for career in Interview.objects.get().careers.all()] == ["Nursing"]


def test_unknown_referrer_is_added_too(ana_client):
    ana_client.post("/add/", {"name": "Ana Souza", "via": "Tom Adeyemi"})
    assert set(Contact.objects.values_list("name", flat=True)) == {"Ana Souza", "Tom Adeyemi"}


def test_name_alone_begins_no_conversation(ana_client):
    ana_client.post("/add/", {"name": "Ana Souza"})
    assert not Interview.objects.exists()


def test_person_without_name_is_asked_again_with_all_that_was_typed(ana_client):
    response = ana_client.post("/add/", CONFIRMED | {"name": ""})
    assert response.status_code == 422
    assert 'value="St. Mary"' in response.text


def test_nobody_refers_to_themselves(ana_client):
    response = ana_client.post("/add/", {"name": "Ana Souza", "via": "ana souza"})
    assert response.status_code == 422
    assert not Contact.objects.exists()


def test_undo_leaves_what_was_there_before(tom, ana, ana_client):
    page = ana_client.post("/add/", CONFIRMED, follow=True).text
    undo = re.search(r'action="(/add/\d+/undo/)"', page)[1]
    ana_client.post(undo)
    assert Contact.objects.get() == tom
    for model in (Organization, Interview, Referral, Career):
        assert not model.objects.exists()
    assert not Reminder.objects.visible_to(ana).open().exists()


def test_bookmark_hands_a_page_over(ana_client):
    page = unescape(ana_client.get("/add/from-pages/").text)
    assert 'href="javascript:(()=>{const to=new URL("http://testserver/add/")' in page

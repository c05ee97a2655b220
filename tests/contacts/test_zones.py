import pytest
from django.utils import translation

from contacts.zones import zone_of, zones_like
from tests.factories import make_contact


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Zurich", "Europe/Zurich"),
        ("zürich", "Europe/Zurich"),
        ("NEW YORK", "America/New_York"),
        ("america/new_york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Europe/Zurich", "Europe/Zurich"),
        ("UTC", "UTC"),
        ("Salta, Argentina", "America/Argentina/Salta"),
        ("York", ""),
        ("", ""),
    ],
)
def test_zone_is_told_by_its_city(words, zone):
    assert zone_of(words) == zone


def test_zone_is_told_in_the_readers_words(spanish):
    with translation.override(spanish):
        assert zone_of("Nueva York") == "America/New_York"


def test_zones_like_names_what_may_be_meant():
    assert zones_like("york") == ["America/New_York"]
    assert zones_like("Atlantis") == zones_like("") == []


def save(client, person, words):
    return client.post(f"{person.get_absolute_url()}edit/", {"name": "Lea", "time_zone": words})


def test_form_takes_a_city_for_a_time_zone(ana, ana_client):
    lea = make_contact(ana, "Lea")
    assert save(ana_client, lea, "zurich").status_code == 302
    lea.refresh_from_db()
    assert lea.time_zone == "Europe/Zurich"


@pytest.mark.parametrize(
    ("words", "answer"),
    [("York", "could be: America/New_York"), ("Atlantis", "Name a larger city nearby")],
)
def test_form_names_the_zones_that_may_be_meant(words, answer, ana, ana_client):
    response = save(ana_client, make_contact(ana, "Lea"), words)
    assert (response.status_code, answer in response.text) == (422, True)


def test_form_lets_the_browser_complete_a_zone(ana, ana_client):
    page = ana_client.get(f"{make_contact(ana).get_absolute_url()}edit/").text
    assert '<option value="Europe/Zurich">' in page

import pytest

from dashboard.finding import MOST_OF_EACH, find, recent
from tests.factories import (
    make_career,
    make_contact,
    make_insight,
    make_interview,
    make_lead,
)


def test_find_forgives_accents_and_takes_beginnings(ana):
    contact = make_contact(ana, "Søren Brøndum")
    make_contact(ana, "Ngozi Okafor")
    assert find(ana, "soren bron").contacts == [contact]


def test_find_puts_whoever_is_called_so_first(ana):
    colleague = make_contact(ana, "Ada Byron", notes="Met at Ngozi's.")
    namesake = make_contact(ana, "Ngozi Okafor")
    assert find(ana, "ngozi").contacts == [namesake, colleague]


def test_find_shows_no_more_than_a_few_people(ana):
    for number in range(MOST_OF_EACH):
        make_contact(ana, f"Ngozi Number{number}")
    make_contact(ana, "Ada Ngozi")
    assert len(find(ana, "ngozi").contacts) == MOST_OF_EACH


def test_find_reads_the_notes(ana):
    interview = make_interview(ana, notes="Nights are where you learn.")
    make_interview(ana, notes="Days are long.")
    assert find(ana, "nights learn").interviews == [interview]


def test_find_knows_careers(ana):
    career = make_career(ana, "Wind turbine technician")
    assert find(ana, "turbine").careers == [career]


@pytest.mark.parametrize("text", ["", " ", "'", "\\", ":*", "!&|", "a' | 'b", "%"])
def test_find_takes_any_text(text, ana):
    make_contact(ana)
    assert not find(ana, text)


def test_find_shows_nothing_of_others(ana, cleo):
    make_interview(ana, make_contact(ana, "Ngozi Okafor"), notes="Nights")
    assert not find(cleo, "ngozi")
    assert not find(cleo, "nights")


def test_find_knows_what_was_heard_and_leads(ana):
    insight = make_insight(make_career(ana), "Nights are quiet")
    lead = make_lead(make_interview(ana), "A quiet place")
    found = find(ana, "quiet")
    assert (found.insights, found.leads) == ([insight], [lead])


def test_recent_shows_the_last_things_of_the_owner_alone(ana, cleo):
    interview = make_interview(ana)
    make_interview(cleo)
    found = recent(ana)
    assert (found.interviews, found.contacts) == ([interview], [interview.contact])


@pytest.mark.parametrize(
    ("target", "holds"), [("search-hits", "Everything found"), ("findings", "<h2")]
)
def test_search_answers_with_the_part_that_is_asked_for(target, holds, ana, ana_client):
    make_contact(ana, "Ngozi Okafor")
    headers = {"HX-Request": "true", "HX-Target": target}
    page = ana_client.get("/search/", {"q": "ngo"}, headers=headers).text
    assert holds in page
    assert "<html" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_search_asks_as_often_for_any_number(number, ana, ana_client, django_assert_num_queries):
    for _number in range(number):
        make_interview(ana, make_contact(ana, "Ngozi Okafor"), notes="Ngozi works nights")
        make_insight(make_career(ana), "Ngozi says so")
    with django_assert_num_queries(12):
        ana_client.get("/search/", {"q": "ngozi"})

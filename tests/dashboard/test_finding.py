import pytest

from dashboard.finding import find
from tests.factories import make_career, make_contact, make_interview


def test_find_forgives_accents_and_takes_beginnings(ana):
    contact = make_contact(ana, "Søren Brøndum")
    make_contact(ana, "Ngozi Okafor")
    assert find(ana, "soren bron").contacts == [contact]


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

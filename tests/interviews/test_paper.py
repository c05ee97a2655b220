"""The server's PDF of the brief: one page on either paper, whatever stands on it."""

import re

import pytest
from django.urls import reverse

from interviews import fonts
from interviews.brief import brief_of
from interviews.paper import PAPERS, print_brief
from tests.factories import make_contact, make_homework, make_interview, make_planned

PAGE = re.compile(rb"/Type\s*/Page[^s]")
LONG = "Why does this take so many words to ask, when a short question would do as well? " * 3


@pytest.fixture
def full(ana):
    """A brief with far too much on it."""
    ana.pitch = "I repair bicycles at night. " * 40
    contact = make_contact(ana, "Søren Brøndum", role="Blade engineer", how_known="Tom. " * 90)
    interview = make_interview(ana, contact, goal="Find out what it is like. " * 30)
    make_homework(interview)
    interview.homework.update(found="Rain. " * 90)
    for number in range(15):
        make_planned(interview, f"{number} {LONG}"[:300])
    return interview


@pytest.mark.parametrize("paper", PAPERS.values())
def test_pdf_is_one_page_however_much_there_is(full, ana, paper):
    assert len(PAGE.findall(print_brief(brief_of(full), paper))) == 1
    assert len(PAGE.findall(print_brief(brief_of(make_interview(ana)), paper))) == 1


@pytest.mark.parametrize(
    "name",
    ["Søren Brøndum", "Ngozi Okafor", "李 伟", "Đặng Thị Nguyễn", "Дмитрий", "😀 \u202e \x0b"],
)
def test_pdf_prints_any_name(ana, name):
    interview = make_interview(ana, make_contact(ana, name))
    assert print_brief(brief_of(interview), "A4").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "is_lacking"),
    [("Đặng Thị Nguyễn", False), ("Дмитрий", False), ("ليلى حداد", True), ("\U0001f600", True)],
)
def test_page_says_to_print_letters_that_the_pdf_lacks(ana, ana_client, name, is_lacking):
    interview = make_interview(ana, make_contact(ana, name))
    page = ana_client.get(reverse("interviews:brief", args=[interview.pk])).content.decode()
    assert ("own print has them" in page) == is_lacking


def test_letters_of_the_east_need_a_font_of_the_system(monkeypatch):
    monkeypatch.setattr(fonts, "EAST_ASIAN", ())
    assert fonts.lacks("李 伟")
    monkeypatch.setattr(fonts, "EAST_ASIAN", (fonts.file_of(fonts.SANS, "greek"),))
    assert (fonts.lacks("李 伟"), fonts.lacks("Ξένια")) == (True, False)


@pytest.mark.parametrize(("paper", "status"), [("a4", 200), ("letter", 200), ("a0", 404)])
def test_pdf_is_served_for_the_two_papers(ana, ana_client, paper, status):
    pk = make_interview(ana).pk
    response = ana_client.get(reverse("interviews:brief_pdf", args=[pk, paper]))
    assert response.status_code == status

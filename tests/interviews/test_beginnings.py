import pytest
from django.urls import reverse

from interviews.actions.asking import ask
from interviews.beginnings import first_steps, step_to_take
from interviews.etiquette import Context, check
from interviews.how_to import CHAPTERS, SAMPLE_REQUEST, SAMPLE_SUBJECT
from tests.factories import make_career, make_interview
from tests.how_to import PLACE, as_markdown


def test_steps_lead_from_nothing_to_the_first_request(ana):
    taken = [step_to_take(first_steps(ana)).label]
    ana.pitch = "I study physics."
    taken.append(step_to_take(first_steps(ana)).label)
    make_career(ana)
    taken.append(step_to_take(first_steps(ana)).label)
    interview = make_interview(ana)
    taken.append(step_to_take(first_steps(ana)).label)
    assert taken == ["Write them", "Name one", "Write down names", "Write the request"]
    ask(interview=interview)
    assert step_to_take(first_steps(ana)) is None


def test_first_talk_page_shows_sample_and_questions(ana_client):
    page = ana_client.get(reverse("interviews:first_talk")).content.decode()
    assert "Ms Lindqvist" in page
    assert "How did you come to do this work?" in page


def test_pitch_is_kept(ana, ana_client):
    ana_client.post(reverse("interviews:first_pitch"), {"name": "Ana", "pitch": "I study physics."})
    ana.refresh_from_db()
    assert ana.pitch == "I study physics."


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.title)
def test_how_to_page_says_all_of_it(ana_client, chapter):
    page = ana_client.get(reverse("interviews:how_to"))
    assert all(piece in page.content.decode() for piece in chapter.advice)


def test_how_to_in_docs_is_the_same(db):
    assert PLACE.read_text() == as_markdown(), "python -m tests.how_to writes it anew"


def test_sample_request_passes_the_check():
    context = Context(
        subject=SAMPLE_SUBJECT,
        contact_name="Eva Lindqvist",
        sender_name="Ana Duarte",
        connections=("Tom Adeyemi", "Fjord Wind"),
    )
    assert check(SAMPLE_REQUEST, context) == []


def test_how_to_says_what_not_to_expect(ana_client):
    page = ana_client.get(reverse("interviews:how_to")).text
    assert "seldom brings a job offer, and is not meant to" in page

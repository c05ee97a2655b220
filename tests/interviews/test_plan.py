import re

import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from interviews.actions import plan
from interviews.agenda import fit_minutes
from interviews.models import Kind, Publication, Question
from interviews.pace import pace_of
from interviews.proposals import dropped_from, standard_questions
from tests.factories import make_career, make_interview, make_planned, make_publication


@pytest.fixture
def interview(ana):
    return make_interview(ana)


def texts(interview) -> list[str]:
    return [question.text for question in interview.questions.all()]


def test_plan_keeps_the_order_of_planning(interview):
    for text in "abc":
        make_planned(interview, text)
    assert texts(interview) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "by", "order"),
    [("a", -1, "abc"), ("a", 1, "bac"), ("c", -1, "acb"), ("c", 1, "abc")],
)
def test_move_question_stops_at_the_ends(interview, name, by, order):
    made = {text: make_planned(interview, text) for text in "abc"}
    plan.move_question(planned=made[name], by=by)
    assert texts(interview) == list(order)


def test_reorder_keeps_what_it_does_not_name(interview):
    a, _b, c = (make_planned(interview, text) for text in "abc")
    plan.reorder_questions(interview=interview, ids=[c.pk, a.pk, 0])
    assert texts(interview) == ["c", "a", "b"]


def test_plan_from_bank_takes_nothing_twice(interview):
    questions = Question.objects.filter(pack__code="parachute")
    plan.plan_from_bank(interview=interview, questions=questions)
    plan.plan_from_bank(interview=interview, questions=questions)
    assert texts(interview) == [question.text for question in questions]


@pytest.mark.parametrize("form", Publication.Form.values)
def test_question_from_a_publication_stays_linked(interview, form):
    publication = make_publication(interview.contact, "Blades at sea", form=form)
    planned = plan.plan_from_publication(interview=interview, publication=publication)
    assert planned.publication == publication
    assert "Blades at sea" in planned.text


def test_dropped_question_leaves_what_was_heard(interview):
    planned = make_planned(interview, "Why?")
    planned.heard = "By chance."
    planned.save()
    plan.drop_question(planned=planned)
    interview.refresh_from_db()
    assert interview.notes == "Why?\nBy chance."
    assert texts(interview) == []


@pytest.mark.parametrize(("planned", "is_crowded"), [(10, False), (11, True)])
def test_pace_warns_beyond_ten_for_twenty_minutes(interview, planned, is_crowded):
    questions = [make_planned(interview, str(number)) for number in range(planned)]
    assert pace_of(questions=questions, minutes=20).is_crowded is is_crowded


@settings(deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=8), st.integers(5, 480))
def test_fit_minutes_spends_them_all(shares, minutes):
    fitted = fit_minutes(shares, minutes)
    assert sum(fitted) == minutes
    assert len(fitted) == len(shares)


def test_plan_page_adds_an_own_question(interview, ana_client):
    url = reverse("interviews:question_plan", args=[interview.pk])
    ana_client.post(url, {"text": "What is a Tuesday like?", "is_must": "on", "topic": "entails"})
    page = ana_client.get(url).content.decode()
    assert "What is a Tuesday like?" in page
    assert "What it entails" in page


def test_plan_page_takes_from_the_bank(interview, ana_client):
    question = Question.objects.filter(pack__code="tiara").first()
    url = reverse("interviews:question_take", args=[interview.pk])
    ana_client.post(url, {"questions": [question.pk]})
    assert texts(interview) == [question.text]


def test_order_is_posted_after_a_drag(interview, ana_client):
    a, b = (make_planned(interview, text) for text in "ab")
    url = reverse("interviews:question_order", args=[interview.pk])
    ana_client.post(url, {"ids": f"{b.pk},{a.pk}"})
    ana_client.post(url, {"ids": "x"})
    assert texts(interview) == ["b", "a"]


@pytest.mark.parametrize("number", [1, 3])
def test_plan_page_needs_the_same_queries(
    interview, ana_client, number, django_assert_max_num_queries
):
    for text in range(number):
        make_planned(interview, f"{text}?")
    with django_assert_max_num_queries(13):
        ana_client.get(reverse("interviews:question_plan", args=[interview.pk]))


def test_plan_refuses_to_ask_what_they_earn(interview, ana_client):
    url = reverse("interviews:question_plan", args=[interview.pk])
    response = ana_client.post(url, {"text": "How much do you make?"})
    assert response.status_code == 422
    assert "range" in response.content.decode()
    assert texts(interview) == []


def test_plan_proposes_their_way_and_who_else_until_they_are_planned(interview, ana_client):
    url = reverse("interviews:question_plan", args=[interview.pk])
    for proposal in ana_client.get(url).context["standard"]:
        ana_client.post(url, {"text": proposal.text, "topic": proposal.topic})
    journey, who_else = texts(interview)
    assert "which skills mattered most" in journey
    assert "Who else" in who_else
    assert ana_client.get(url).context["standard"] == []


@pytest.mark.parametrize("code", ["T1", "T2", "T3", "T6", "T7-informational", "T8"])
def test_every_talk_that_the_owner_leads_ends_with_who_else(code, ana):
    interview = make_interview(ana, kind=Kind.objects.get(code=code))
    assert "Who else" in standard_questions(interview, [])[-1].text


def test_plan_remarks_on_closed_questions(interview, ana_client):
    make_planned(interview, "Do you like your work?")
    page = ana_client.get(reverse("interviews:question_plan", args=[interview.pk]))
    assert ("think again" in page.text, ">R30<" in page.text) == (True, False)


def test_plan_proposes_what_the_evidence_lacks(interview, ana, ana_client):
    interview.careers.add(make_career(ana, "Sailmaker"))
    page = ana_client.get(reverse("interviews:question_plan", args=[interview.pk]))
    assert "Sailmaker: " in page.content.decode()


def test_every_button_of_the_plan_comes_back_to_its_part(ana_client, interview):
    make_publication(interview.contact)
    make_planned(interview)
    interview.careers.add(make_career(interview.owner))
    page = ana_client.get(reverse("interviews:question_plan", args=[interview.pk])).text
    parts = re.findall(r'<form[^>]* action="(?:/interviews/[^"#]*)?(?:#([^"]*))?"', page)
    assert {part for part in parts if f' id="{part}"' not in page} <= {""}
    assert {"gaps", "said", "own", "plan"} <= set(parts)


def test_question_taken_out_is_put_back(interview, ana_client):
    planned = make_planned(interview, "What is a bad day?")
    planned.heard = "Rain"
    planned.save()
    plan.drop_question(planned=planned)
    page = ana_client.get(reverse("interviews:question_plan", args=[interview.pk])).text
    assert "Put back: What is a bad day?" in page
    ana_client.post(reverse("interviews:question_restore", args=[planned.pk]))
    assert texts(interview) == ["What is a bad day?"]
    interview.refresh_from_db()
    assert interview.notes == "What is a bad day?\nRain"


def test_question_planned_anew_is_not_offered_back(interview):
    plan.drop_question(planned=make_planned(interview, "Why?"))
    assert [row.text for row in dropped_from(interview, [])] == ["Why?"]
    assert not dropped_from(interview, [make_planned(interview, "Why?")])

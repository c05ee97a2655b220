from datetime import date

import pytest
from django.db import IntegrityError

from careers.actions import (
    add_career,
    compare_insights,
    decide,
    meet_requirement,
    plan_requirement,
    rate_career,
    rate_fit,
    record_insight,
    take_interest_profile,
)
from careers.models import Career, Decision, FitRating, Occupation, Stance
from tests.factories import make_career, make_contact, make_insight


def test_add_career_takes_the_title_of_the_occupation(ana):
    occupation = Occupation.objects.create(code="49-9081.00", title="Wind Turbine Technicians")
    assert add_career(owner=ana, occupation=occupation).title == "Wind Turbine Technicians"


def test_add_career_returns_the_one_already_there(ana, cleo):
    career = add_career(owner=ana, title="Nurse")
    add_career(owner=cleo, title="nurse")
    assert add_career(owner=ana, title=" nurse ") == career
    assert Career.objects.visible_to(ana).count() == 1


def test_rate_career_keeps_both_ratings(ana):
    career = make_career(ana)
    rate_career(career=career, interest=5, knowledge=1)
    assert list(Career.objects.interesting_but_unknown()) == [career]


def test_record_insight_keeps_origin_and_day(ana):
    contact, career = make_contact(ana), make_career(ana)
    insight = record_insight(
        owner=ana,
        career=career,
        topic="entry",
        text="Came from bicycles",
        contact=contact,
        said_on=date(2026, 11, 20),
        path="unusual",
        steps=["Bicycle shop", "Evening course"],
    )
    assert (insight.contact, insight.said_on) == (contact, date(2026, 11, 20))
    assert insight.steps == ["Bicycle shop", "Evening course"]


def test_record_insight_refuses_satisfaction_without_a_score(ana):
    with pytest.raises(IntegrityError):
        record_insight(owner=ana, career=make_career(ana), topic="satisfaction", text="Fine")


def test_compare_insights_keeps_the_last_word(ana):
    career = make_career(ana)
    first, second = make_insight(career), make_insight(career)
    compare_insights(insight=second, others=[first], kind="agrees")
    compare_insights(insight=second, others=[first], kind="contradicts")
    assert [stance.kind for stance in Stance.objects.all()] == ["contradicts"]


def test_rate_fit_adds_to_the_history(ana):
    career = make_career(ana)
    rate_fit(career=career, interests=4, skills=2, personality=3, moment="before")
    rate_fit(career=career, interests=5, skills=2, personality=3, moment="after")
    assert list(FitRating.objects.values_list("moment", "interests").order_by("pk")) == [
        ("before", 4),
        ("after", 5),
    ]


def test_decide_leaves_the_old_decision_readable(ana):
    career = make_career(ana)
    decide(career=career, choice="pursue", reason="Three voices")
    decide(career=career, choice="park", reason="Night shifts")
    choices = Decision.objects.visible_to(ana).order_by("decided_at")
    assert [decision.choice for decision in choices] == ["pursue", "park"]


def test_meet_requirement_keeps_the_day(ana):
    requirement = plan_requirement(career=make_career(ana), what="Climbing certificate")
    meet_requirement(requirement=requirement)
    assert requirement.met_at is not None


def test_take_interest_profile_gives_six_means(ana):
    answers = [5, 1, 1, 1, 1, 3] * 5
    profile = take_interest_profile(owner=ana, answers=answers)
    assert profile.scores == [5, 1, 1, 1, 1, 3]

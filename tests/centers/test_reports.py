from itertools import pairwise

import pytest
from django.urls import reverse
from django.utils import timezone

from careers.models import Insight
from centers.actions import joining
from centers.terms import recent_terms, term_named, term_of
from interviews.models import Interview, Kind
from tests.centers.factories import make_student
from tests.factories import make_career, make_insight, make_interview, make_user


@pytest.fixture
def sharing(center, cohort):
    """Seven students who share counts and asked once each."""
    students = [make_student(center, make_user(f"S{n}"), cohort, "counts") for n in range(7)]
    for student in students:
        make_interview(student.user, asked_at=timezone.now())
    return students


@pytest.fixture
def rows(center, dana_client):
    """Reads the report; rows by name."""

    def read(**asked):
        page = dana_client.get(reverse("centers:report", args=[center.pk]), asked)
        return {row.name: row for row in page.context["report"].rows}

    return read


def test_a_group_of_seven_is_shown(sharing, rows):
    assert (rows()["Biology 101"].students, rows()["Biology 101"].asked) == (7, 7)


def test_a_figure_of_fewer_than_five_is_not_shown(sharing, rows):
    interview = make_interview(sharing[0].user, asked_at=timezone.now(), held_at=timezone.now())
    assert (interview.pk is not None, rows()["Biology 101"].held) == (True, None)


def test_formal_steps_stand_apart(sharing, rows):
    for student in sharing:
        make_interview(student.user, kind=Kind.objects.formal().first(), asked_at=timezone.now())
    assert (rows()["Biology 101"].asked, rows(kind="formal")["Biology 101"].asked) == (7, 7)


def test_one_who_withdraws_cannot_be_worked_out(sharing, rows):
    before = rows()["Biology 101"].asked
    joining.set_sharing(membership=sharing[0], level="")
    assert rows()["Biology 101"].asked == before


def test_who_shares_nothing_is_not_counted(sharing, rows, center, cohort):
    for number in range(5):
        quiet = make_student(center, make_user(f"Q{number}"), cohort)
        make_interview(quiet.user, asked_at=timezone.now())
    assert rows()["Biology 101"].students == 7


def test_the_export_says_what_is_not_shown(sharing, center, dana_client):
    page = dana_client.get(reverse("centers:report_csv", args=[center.pk]))
    assert "fewer than 5" in page.content.decode()


def make_insights(students, topic: str) -> None:
    for student in students:
        talk = Interview.objects.get(owner=student.user)
        talk.insights.add(make_insight(make_career(student.user), topic=topic))


def test_coverage_counts_students_by_topic_and_hides_few(sharing, rows):
    make_insights(sharing[:6], "pay")
    make_insights(sharing[6:], "trends")
    topics = dict(zip(Insight.Topic.values, rows()["Biology 101"].coverage, strict=True))
    assert {topic: number for topic, number in topics.items() if number} == {"pay": 6}


def test_the_report_is_drawn_with_its_tables_and_what_it_practises(sharing, center, dana_client):
    make_insights(sharing, "pay")
    page = dana_client.get(reverse("centers:report", args=[center.pk])).content.decode()
    assert "From asking to thanks" in page
    assert "Pay in this career: 7" in page
    assert "Establish, maintain, and/or leverage relationships" in page


def test_terms_follow_each_other_without_a_gap():
    terms = recent_terms(timezone.now().date(), 9)
    days = [(later.starts_on - earlier.ends_on).days for later, earlier in pairwise(terms)]
    assert days == [1] * 8
    assert all(term_named(term.code) == term == term_of(term.starts_on) for term in terms)

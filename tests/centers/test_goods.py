from datetime import date

import pytest
from django.urls import reverse

from centers.models import SharedGood
from interviews.models import Kind, LetterTemplate, QuestionPack
from reminders.actions.planning import clock_of
from tests.factories import make_interview

QUESTIONS = "What did you study here?\n\nWhat surprised you after?"


@pytest.fixture
def share(center):
    return lambda kind, **fields: SharedGood.objects.create(
        center=center, kind=kind, title="First days", **fields
    )


def take(client, good, back=""):
    return client.post(reverse("centers:take", args=[good.pk]), {"back": back}, follow=True)


def test_questions_of_the_center_become_a_pack_of_the_students_own(
    student, ana, ana_client, share, center
):
    good = share("questions", text=QUESTIONS)
    page = take(ana_client, good)
    pack = QuestionPack.objects.get(owner=ana)
    assert [str(each) for each in pack.questions.all()] == QUESTIONS.split("\n\n")
    assert (pack.name, pack.note) == ("First days", str(center))
    assert "What surprised you after?" in page.content.decode()


def test_a_letter_of_the_center_is_taken_inside_the_editor(student, ana, ana_client, share):
    good = share("template", text="Dear {name}, may I ask?")
    editor = reverse("interviews:ask", args=[make_interview(ana).pk])
    assert good.title in ana_client.get(editor).content.decode()
    page = take(ana_client, good, back=editor)
    letter = LetterTemplate.objects.get(owner=ana)
    assert page.request["PATH_INFO"] == editor
    assert f'<option value="{letter.pk}">First days</option>' in page.content.decode()


def test_a_kind_of_the_center_keeps_its_length(student, ana, ana_client, share):
    take(ana_client, share("kind", text="A walk over the grounds", minutes=45))
    kind = Kind.objects.get(owner=ana)
    assert (kind.goal, kind.minutes, kind.longest) == ("A walk over the grounds", 45, 45)
    assert kind in Kind.objects.choosable_by(ana)


@pytest.mark.parametrize("kind", ["template", "questions", "kind"])
def test_a_good_is_taken_once(student, ana_client, share, kind):
    good = share(kind, text="One line")
    take(ana_client, good)
    assert "already" in take(ana_client, good).content.decode()


@pytest.mark.parametrize("back", ["https://elsewhere.edu/", "//elsewhere.edu", "no-such-name"])
def test_back_leads_nowhere_else(student, ana_client, share, back):
    page = take(ana_client, share("template", text="Dear"), back=back)
    assert page.request["PATH_INFO"] == reverse("interviews:letter_list")


def test_words_for_a_nudge_stay_with_staff(student, ana_client, share):
    good = share("nudge", text="Dear {name}")
    assert take(ana_client, good).status_code == 404
    page = ana_client.get(reverse("centers:place", args=[student.pk]))
    assert good.title not in page.content.decode()


def test_a_day_off_of_the_center_is_no_business_day_for_its_members(student, ana, cleo, share):
    day = date(2026, 11, 25)
    share("holiday", day_on=day)
    assert [clock_of(user).is_business_day(day) for user in (ana, cleo)] == [False, True]


def test_a_kind_of_the_center_is_taken_where_a_conversation_begins(student, ana_client, share):
    good = share("kind", text="A walk over the grounds", minutes=45)
    create = reverse("interviews:create")
    assert "Take it over" in ana_client.get(create).content.decode()
    page = take(ana_client, good, back=create)
    names = [str(kind) for kind in page.context["form"].fields["kind"].queryset]
    assert "First days" in names


def test_questions_of_the_center_are_planned_for_a_talk(student, ana, ana_client, share):
    take(ana_client, share("questions", text=QUESTIONS))
    plan = reverse("interviews:question_plan", args=[make_interview(ana).pk])
    assert "First days" in ana_client.get(plan).content.decode()

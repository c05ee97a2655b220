from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from centers import gate
from centers.actions.assignments import extend_assignment
from centers.actions.flags import ask_staff, close_flag, refresh_flags
from centers.actions.joining import set_sharing
from centers.actions.notes import comment_draft
from centers.models import DraftReview, Flag, FlagSetting
from reminders.models import Reminder
from tests.centers.access import make_assignment, make_flag
from tests.centers.factories import make_adviser, make_cohort, make_student
from tests.factories import make_user


@pytest.fixture
def elsewhere(center):
    """Somebody who advises other students."""
    return make_adviser(center, make_user("Gil"), make_cohort(center, "Arts"))


def raise_help(student, center, recipient=None):
    if recipient:
        FlagSetting.objects.create(center=center, topic="help", recipient=recipient)
    return ask_staff(membership=student, topic="help", words="Nobody answers me.")


def test_a_flag_goes_to_its_recipient_or_to_the_students_adviser(
    student, adviser, administrator, center
):
    assert raise_help(student, center).recipient == adviser
    student.flags.all().delete()
    assert raise_help(student, center, administrator).recipient == administrator


def test_a_flag_never_goes_to_somebody_who_may_not_see_it(student, adviser, elsewhere, center):
    assert raise_help(student, center, elsewhere).recipient == adviser


@pytest.fixture
def three(center, cohort, adviser):
    """Three students who share counts, with two flags each."""
    places = [make_student(center, make_user(name), cohort, "counts") for name in "XYZ"]
    for topic in ("quiet", "no_reply"):
        for place in places:
            make_flag(place, topic)
    return places


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_a_student_stands_once_in_the_morning_with_every_flag(three, center, ben, limit):
    rows, after = [], None
    while after != "":
        page = gate.read_flags(reader=ben, center=center, after=after or "", limit=limit)
        rows, after = [*rows, *page.rows], page.after
    assert [(row.name, len(row.flags)) for row in rows] == [("X", 2), ("Y", 2), ("Z", 2)]


def test_less_pressing_flags_need_consent(three, center, ben):
    help_flag = make_flag(three[0])
    Flag.objects.filter(pk=help_flag.pk).update(priority=1)
    set_sharing(membership=three[0], level="")
    make_flag(three[0], "overdue")
    page = gate.read_flags(reader=ben, center=center, limit=1)
    assert [flag.topic for flag in page.rows[0].flags] == ["Asked for help"]


def test_less_pressing_flags_of_others_are_not_among_mine(three, center, adviser, ben):
    Flag.objects.filter(topic="quiet").update(recipient=adviser)
    page = gate.read_flags(reader=ben, center=center, limit=1, is_for_me=True)
    assert [len(row.flags) for row in page.rows] == [1]


@pytest.mark.parametrize("count", [1, 3])
def test_a_morning_takes_a_constant_number_of_queries(
    three, center, ben, count, django_assert_num_queries
):
    with django_assert_num_queries(3):
        page = gate.read_flags(reader=ben, center=center, limit=count)
    assert len(page.rows) == count


def test_the_morning_is_narrowed_to_what_is_routed_to_me(
    student, adviser, administrator, center, dana_client
):
    raise_help(student, center)
    mine = gate.read_flags(reader=adviser.user, center=center, is_for_me=True).rows
    theirs = gate.read_flags(reader=administrator.user, center=center, is_for_me=True).rows
    assert ([flag.recipient for row in mine for flag in row.flags], theirs) == (["Ben"], ())
    page = dana_client.get(f"/center/{center.pk}/?for=me").content.decode()
    assert "Nobody answers me." not in page


def test_whoever_asked_for_help_reads_the_answer(student, adviser, center, ana, ana_client, ben):
    flag = raise_help(student, center)
    url = reverse("centers:place", args=[student.pk])
    assert "Ben has been told." in ana_client.get(url).text
    close_flag(flag=flag, by=ben, note="We rewrote it together.")
    assert "We rewrote it together." in ana_client.get(url).text
    assert Reminder.objects.filter(owner=ana, rule="staffword").count() == 1


def test_a_flag_from_facts_is_closed_without_a_word_to_the_student(student, adviser, center, ben):
    flag = make_flag(student, "quiet")
    close_flag(flag=flag, by=ben, note="On a journey.")
    assert not student.nudges.exists()


def test_a_comment_on_a_draft_reaches_the_student(student, adviser, ana, ben):
    draft = DraftReview.objects.create(membership=student, text="Dear Ida")
    comment_draft(draft=draft, by=ben, comment="Shorter.")
    assert Reminder.objects.filter(owner=ana, rule="staffword").count() == 1


@pytest.mark.parametrize(("due_on", "raised"), [("2026-12-20", 0), ("2026-12-05", 1)])
def test_an_extension_moves_the_day_from_which_work_is_overdue(
    due_on, raised, student, administrator, center
):
    set_sharing(membership=student, level="counts")
    extended = {"assignment": make_assignment(student), "student": student, "reason": "Ill"}
    extend_assignment(**extended, by=administrator.user, due_on=date.fromisoformat(due_on))
    with time_machine.travel(datetime(2026, 12, 8, 12, tzinfo=UTC)):
        refresh_flags(center=center)
    assert student.flags.filter(topic="overdue").count() == raised


def test_what_a_flag_counts_grows_while_it_is_open(student, center, ana):
    set_sharing(membership=student, level="counts")
    for expected in (30, 31):
        ana.last_login = timezone.now() - timedelta(days=expected)
        ana.save()
        refresh_flags(center=center)
        assert student.flags.get(topic="quiet").amount == expected

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
from centers.models import DraftReview, FlagSetting
from reminders.models import Reminder
from tests.centers.access import make_assignment, make_flag
from tests.centers.factories import make_adviser, make_cohort
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


def test_the_morning_is_narrowed_to_what_is_routed_to_me(
    student, adviser, administrator, center, dana_client
):
    raise_help(student, center)
    mine = gate.read_flags(reader=adviser.user, center=center, is_for_me=True).rows
    theirs = gate.read_flags(reader=administrator.user, center=center, is_for_me=True).rows
    assert ([row.recipient for row in mine], theirs) == (["Ben"], ())
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

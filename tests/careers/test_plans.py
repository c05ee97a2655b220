from datetime import date

import pytest
import time_machine

from careers.actions import meet_requirement, plan_requirement, remove_career, restore_career
from careers.models import Requirement
from careers.telling import describe, settle
from reminders.models import Reminder
from tests.factories import make_career

TODAY = "2026-11-22T09:00Z"
pytestmark = pytest.mark.usefixtures("db")


def open_reminders() -> list[Reminder]:
    return list(Reminder.objects.filter(rule="requirement_due", withdrawn_at=None))


def plan(ana, **fields):
    fields = {"what": "Climbing certificate", "due_on": date(2027, 3, 15), **fields}
    return plan_requirement(career=make_career(ana), **fields)


@time_machine.travel(TODAY, tick=False)
def test_a_plan_reminds_a_week_before_its_date(ana):
    plan(ana, plan="Course in March")
    reminder = open_reminders()[0]
    notice = describe([reminder])[reminder.pk]
    assert reminder.due_at.date() == date(2027, 3, 8)
    assert "Climbing certificate" in notice.what
    assert "by 15 March. Course in March" in notice.why


def test_a_plan_without_a_date_reminds_of_nothing(ana):
    plan(ana, due_on=None)
    assert open_reminders() == []


@time_machine.travel(TODAY, tick=False)
def test_what_is_met_reminds_no_more(ana):
    meet_requirement(requirement=plan(ana))
    assert open_reminders() == []


@time_machine.travel(TODAY, tick=False)
def test_done_in_the_mail_meets_it(ana):
    requirement = plan(ana)
    settle(reminder=open_reminders()[0], user=ana)
    requirement.refresh_from_db()
    assert requirement.met_at is not None


@time_machine.travel(TODAY, tick=False)
def test_done_by_a_stranger_does_nothing(ana, cleo):
    requirement = plan(ana)
    settle(reminder=open_reminders()[0], user=cleo)
    requirement.refresh_from_db()
    assert requirement.met_at is None


@time_machine.travel(TODAY, tick=False)
def test_a_removed_career_takes_its_reminders_along(ana):
    career = plan(ana).career
    remove_career(career=career)
    assert open_reminders() == []
    restore_career(career=career)
    assert len(open_reminders()) == 1


@time_machine.travel(TODAY, tick=False)
def test_a_plan_is_changed_and_its_reminder_moves(ana, ana_client):
    requirement = plan(ana)
    page = f"/careers/requirements/{requirement.pk}/edit/"
    assert "Climbing certificate" in ana_client.get(page).text
    ana_client.post(page, {"what": "First aid", "due_on": "2027-04-15"})
    requirement.refresh_from_db()
    assert requirement.what == "First aid"
    assert [each.due_at.date() for each in open_reminders()] == [date(2027, 4, 8)]


@time_machine.travel(TODAY, tick=False)
def test_a_plan_is_removed_with_its_reminder(ana, ana_client):
    page = f"/careers/requirements/{plan(ana).pk}/delete/"
    assert "Climbing certificate" in ana_client.get(page).text
    ana_client.post(page)
    assert not Requirement.objects.exists()
    assert open_reminders() == []

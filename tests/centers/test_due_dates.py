"""Students hear of an assignment's date in good time, and no longer than there is a reason to."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress

from centers.actions import assignments, cohorts, joining
from centers.due_dates import keep_center
from centers.models import Assignment
from interviews.actions import closing, meeting
from reminders import sources
from reminders.actions import answering
from reminders.actions.choosing import choose_rules
from reminders.clock import Clock
from reminders.models import Reminder
from reminders.previews import preview
from reminders.rules import settings_of
from tests.centers.factories import make_student
from tests.factories import make_career, make_interview, make_user

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
DUE_ON = date(2026, 12, 8)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def work(cohort, student, administrator):
    return give(cohort, administrator.user)


def give(cohort, by, **fields) -> Assignment:
    fields = {"conversations": 1, "starts_on": date(2026, 11, 1), "due_on": DUE_ON} | fields
    work = Assignment(cohort=cohort, title="One talk", **fields)
    return assignments.save_assignment(assignment=work, by=by)


def extend(work, student, by, due_on) -> None:
    assignments.extend_assignment(
        assignment=work, student=student, by=by, due_on=due_on, reason="Ill"
    )


def reminded(owner) -> list[date]:
    """The days on which something is due, as the owner's open reminders have them."""
    rows = Reminder.objects.filter(owner=owner, rule="assignment").open()
    return [date.fromisoformat(each.occurrence) for each in rows]


def test_a_student_hears_of_the_date_two_weeks_before(work, ana):
    (reminder,) = Reminder.objects.filter(owner=ana)
    assert reminder.due_at.date() == date(2026, 11, 24)
    assert reminder.until.date() == date(2026, 12, 9)
    notice = sources.describe([reminder])[reminder.pk]
    assert notice.what == "“One talk” is due on Tuesday, 8 December"


def test_nobody_is_told_before_an_assignment_begins(cohort, student, administrator, ana):
    give(cohort, administrator.user, starts_on=date(2026, 12, 1))
    assert Reminder.objects.get(owner=ana).due_at.date() == date(2026, 12, 1)


def test_the_reminder_moves_with_the_assignment_and_with_an_extension(
    work, student, administrator, ana
):
    work.due_on = date(2026, 12, 1)
    assignments.save_assignment(assignment=work, by=administrator.user)
    moved = reminded(ana)
    extend(work, student, administrator.user, date(2026, 12, 20))
    assert (moved, reminded(ana)) == ([date(2026, 12, 1)], [date(2026, 12, 20)])


def test_who_hands_in_is_reminded_no_more(work, student, ana):
    assignments.hand_in(assignment=work, student=student, reflection="")
    assert reminded(ana) == []


def test_who_shares_counts_is_reminded_until_all_is_done(work, student, ana):
    """Not longer: staff see it. A talk that is thrown away counts no more."""
    joining.set_sharing(membership=student, level="counts")
    talk = make_interview(ana)
    talk.careers.add(make_career(ana))
    meeting.hold(interview=talk)
    done = reminded(ana)
    closing.throw_away(interview=talk)
    assert (done, reminded(ana)) == ([], [DUE_ON])


def test_who_shares_nothing_is_reminded_until_it_is_handed_in(work, student, ana):
    talk = make_interview(ana)
    talk.careers.add(make_career(ana))
    meeting.hold(interview=talk)
    assert reminded(ana) == [DUE_ON]
    joining.set_sharing(membership=student, level="counts")
    assert reminded(ana) == []


def test_the_reminder_goes_with_the_cohort(work, cohort, student, administrator, ana):
    cohorts.take_out(cohort=cohort, by=administrator.user, students=[student])
    assert reminded(ana) == []
    cohorts.place_students(cohort=cohort, by=administrator.user, students=[student])
    assert reminded(ana) == [DUE_ON]
    cohorts.archive_cohort(cohort=cohort, by=administrator.user)
    assert reminded(ana) == []


def test_who_leaves_or_studies_here_no_more_is_not_reminded(work, student, administrator, ana):
    joining.change_role(membership=student, by=administrator.user, role="adviser")
    as_adviser = reminded(ana)
    joining.leave_center(membership=student)
    assert (as_adviser, reminded(ana)) == ([], [])


def test_sharing_nothing_costs_nobody_the_reminder(work, student, ana):
    joining.set_sharing(membership=student, level="counts")
    joining.set_sharing(membership=student, level="")
    assert reminded(ana) == [DUE_ON]


def test_who_is_expected_is_reminded_on_joining(cohort, center, administrator, ana):
    give(cohort, administrator.user)
    EmailAddress.objects.create(user=ana, email=ana.email, verified=True)
    joining.invite(
        center=center, by=administrator.user, email=ana.email, role="student", cohort=cohort
    )
    joining.join_center(user=ana, center=center)
    assert reminded(ana) == [DUE_ON]


def test_the_hourly_look_reminds_whom_a_roster_placed(work, cohort, center):
    fay = make_student(center, make_user("Fay"), cohort).user
    keep_center(center)
    assert reminded(fay) == [DUE_ON]


def test_a_look_at_what_is_in_line_writes_nothing(
    work, cohort, center, ana, django_assert_num_queries
):
    """Nor for those who said done, want no more of it, or turned such reminders off."""
    others = [make_student(center, make_user(name), cohort).user for name in ("Fay", "Gil")]
    choose_rules(owner=others[0], choices={"assignment": (False, 14)})
    keep_center(center)
    answering.settle(reminder=Reminder.objects.get(owner=ana), user=ana)
    answering.dismiss(reminder=Reminder.objects.get(owner=others[1]))
    with django_assert_num_queries(8):
        keep_center(center)
    assert [reminded(each) for each in (ana, *others)] == [[], [], []]


def test_several_are_told_in_one_query(work, cohort, center, ana, django_assert_num_queries):
    for name in ("Fay", "Gil"):
        make_student(center, make_user(name), cohort)
    keep_center(center)
    rows = list(Reminder.objects.filter(rule="assignment"))
    with django_assert_num_queries(1):
        assert len(sources.describe(rows)) == 3


def test_nobody_hears_of_what_is_over(cohort, student, administrator, ana):
    give(cohort, administrator.user, due_on=date(2026, 11, 2))
    assert reminded(ana) == []


def test_the_settings_count_from_a_day_whose_reminder_is_still_to_come(ana):
    shown = preview(settings_of(ana)["assignment"], Clock.of(ana))
    assert shown.start_at == NOW + timedelta(days=15)
    assert shown.leaves_at.date() == date(2026, 11, 4)

import datetime as dt
import re

import pytest
import time_machine
from django.utils import timezone

from dashboard.agenda import next_mail_at, next_steps
from dashboard.goal import current_goal
from dashboard.waiting import waiting_for
from interviews.actions import asking, meeting, planning
from interviews.goal_cadence import stretch_start
from interviews.models import Interview, Kind
from reminders.models import Reminder
from tests.factories import make_contact, make_interview

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def thanks_owed(ana):
    interview = make_interview(ana, make_contact(ana, "Ngozi Okafor"))
    meeting.hold(interview=interview, at=timezone.now() - 3 * DAY)
    return interview


def test_today_says_the_first_thing_first(thanks_owed, ana_client):
    response = ana_client.get("/")
    assert b"<h1>Thank Ngozi Okafor" in response.content


def test_next_steps_put_overdue_thanks_before_all_else(thanks_owed, ana):
    talk = make_interview(ana)
    start = timezone.now() + DAY
    meeting.schedule(interview=talk, starts_at=start, minutes=20)
    assert [step.reminder.rule for step in next_steps(ana)][:1] == ["thank_late"]


@time_machine.travel("2026-11-25 12:00Z", tick=False)
def test_what_comes_in_good_time_is_not_late(thanks_owed, ana):
    Interview.objects.update(held_at=timezone.now() - 60 * DAY)
    planning.replan_goal(ana)
    late = {step.reminder.rule: step.is_late for step in next_steps(ana)}
    assert (late["goal"], late["thank_late"]) == (False, True)


@time_machine.travel("2026-11-16 12:00Z", tick=False)
def test_next_steps_wait_for_the_moment_of_what_cannot_be_done_early(ana):
    asking.ask(interview=make_interview(ana))
    meeting.schedule(interview=make_interview(ana), starts_at=timezone.now() + DAY, minutes=20)
    early = {step.reminder.rule for step in next_steps(ana)}
    in_time = {step.reminder.rule for step in next_steps(ana, timezone.now() + 8 * DAY)}
    assert early == {"prepare", "confirm"}
    assert in_time == {"hold", "nudge"}


@time_machine.travel("2026-11-16 12:00Z", tick=False)
def test_next_steps_ask_for_thanks_once(ana):
    meeting.hold(interview=make_interview(ana), at=timezone.now() - 30 * HOUR)
    after = [
        {step.reminder.rule for step in next_steps(ana, timezone.now() + d * DAY)} for d in (0, 1)
    ]
    assert after == [{"thank", "debrief"}, {"thank_late", "debrief"}]


def test_next_steps_leave_out_what_is_put_off(thanks_owed, ana, ana_client):
    before = next_steps(ana)
    ana_client.post(f"/reminders/{before[0].reminder.pk}/later/3/")
    assert [step.reminder for step in next_steps(ana)] == [step.reminder for step in before[1:]]


def test_done_on_today_is_the_verb(thanks_owed, ana, ana_client):
    step = next_steps(ana)[0]
    response = ana_client.post(f"/reminders/{step.reminder.pk}/done/", {"next": "/"})
    thanks_owed.refresh_from_db()
    assert (response.url, thanks_owed.stage) == ("/", "thanked")


def undo_of(page: str) -> str:
    return re.search(r'action="(/reminders/\d+/\w+/)"><input', page)[1]


def test_done_can_be_taken_back(thanks_owed, ana, ana_client):
    before = next_steps(ana)
    url = f"/reminders/{before[0].reminder.pk}/done/"
    page = ana_client.post(url, {"next": "/"}, follow=True).text
    ana_client.post(undo_of(page), {"next": "/"})
    thanks_owed.refresh_from_db()
    assert thanks_owed.thanked_at is None
    assert [step.reminder for step in next_steps(ana)] == [step.reminder for step in before]


def test_later_can_be_taken_back_and_sends_no_second_mail(thanks_owed, ana, ana_client):
    past = timezone.now() - DAY
    Reminder.objects.update(leaves_at=past, sent_at=past)
    before = next_steps(ana)
    url = f"/reminders/{before[0].reminder.pk}/later/3/"
    page = ana_client.post(url, {"next": "/"}, follow=True).text
    ana_client.post(undo_of(page), {"next": "/"})
    assert [step.reminder for step in next_steps(ana)] == [step.reminder for step in before]
    assert Reminder.objects.get(pk=before[0].reminder.pk).status == "sent"


def test_done_stays_when_later_facts_stand_on_it(ana, ana_client):
    talk = make_interview(ana, scheduled_for=timezone.now() - DAY, minutes=20)
    planning.replan(talk)
    reminder = Reminder.objects.get(rule="hold")
    ana_client.post(f"/reminders/{reminder.pk}/done/")
    talk.refresh_from_db()
    meeting.thank(interview=talk)
    page = ana_client.post(f"/reminders/{reminder.pk}/again/", follow=True).text
    assert "Take back the thank-you first." in page


def test_today_says_when_to_expect_mail(ana, ana_client):
    asking.ask(interview=make_interview(ana))
    assert next_mail_at(ana) > timezone.now()
    assert b"you hear from us on" in ana_client.get("/").content


def test_today_proposes_an_idea_when_nothing_is_due(ana, ana_client):
    make_interview(ana, make_contact(ana, "Tom Adeyemi"))
    assert b"A good day to ask Tom." in ana_client.get("/").content


def test_today_is_calm_for_somebody_new(ana_client):
    page = ana_client.get("/").text
    assert "Whose work makes you curious?" in page
    assert "Nobody yet" in page


@pytest.mark.parametrize("number", [1, 3])
def test_today_asks_the_database_as_often_for_any_number(
    number, ana, ana_client, django_assert_num_queries
):
    for _number in range(number):
        meeting.hold(interview=make_interview(ana), at=timezone.now() - DAY)
    with django_assert_num_queries(6):
        ana_client.get("/")


@pytest.mark.parametrize(
    ("goal", "first"),
    [
        ("week", dt.date(2026, 11, 16)),
        ("month", dt.date(2026, 11, 1)),
        ("quarter", dt.date(2026, 10, 1)),
    ],
)
def test_stretch_start_is_the_first_day(goal, first):
    assert stretch_start(goal, dt.date(2026, 11, 22)) == first


def test_current_goal_counts_on_the_owners_calendar(ana):
    ana.time_zone = "Asia/Tokyo"
    make_interview(ana, held_at=dt.datetime(2026, 10, 31, 16, tzinfo=dt.UTC))
    assert current_goal(ana, dt.date(2026, 11, 22)).held == 1


def test_goal_counts_no_step_of_hiring(ana):
    held_at = dt.datetime(2026, 11, 20, 16, tzinfo=dt.UTC)
    make_interview(ana, held_at=held_at, kind=Kind.objects.get(code="T5-offer"))
    assert current_goal(ana, dt.date(2026, 11, 22)).held == 0


def test_waiting_sets_those_gone_quiet_apart(ana, cleo, ana_client):
    warm, cold = (make_interview(ana, make_contact(ana, name)) for name in ("Tom", "Lena"))
    for interview in (warm, cold, make_interview(cleo)):
        asking.ask(interview=interview)
    Interview.objects.filter(pk=cold.pk).update(updated_at=timezone.now() - 30 * DAY)
    found = waiting_for(ana)
    assert (found.warm, found.cold) == ([warm], [cold])
    assert "Gone quiet" in ana_client.get("/").text


@time_machine.travel("2026-11-16 12:00Z", tick=False)
def test_nobody_waits_without_anything_to_do_and_is_a_step_as_well(ana, ana_client):
    late, other = (make_interview(ana, make_contact(ana, name)) for name in ("Tom", "Lena"))
    asking.ask(interview=late, at=timezone.now() - 15 * DAY)
    asking.ask(interview=other)
    page = ana_client.get("/")
    assert [step.notice.who for step in page.context["steps"]] == ["Tom"]
    assert (page.context["waiting"], page.context["people"].warm) == (1, [other])


@pytest.mark.parametrize("number", [1, 3])
def test_today_asks_once_more_for_those_who_wait(
    number, ana, ana_client, django_assert_num_queries
):
    for _number in range(number):
        asking.ask(interview=make_interview(ana))
    with django_assert_num_queries(8):
        ana_client.get("/")

"""What a center sends by people's own reminders: alarms to staff, the question to graduates."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from centers.actions import cohorts, flags, joining
from centers.models import FirstDestination
from reminders import sources
from reminders.actions import answering
from reminders.actions.choosing import choose_rules
from reminders.actions.sending import send_due
from reminders.models import Reminder
from tests.centers.factories import make_adviser, make_student
from tests.factories import make_user

JUNE = datetime(2026, 6, 20, 12, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 17, 15, tzinfo=UTC)
HOUR = timedelta(hours=1)


def open_reminders(owner, rule: str) -> list[Reminder]:
    return list(Reminder.objects.filter(owner=owner, rule=rule, withdrawn_at=None))


def told(owner, rule: str) -> list[str]:
    return [notice.why for notice in sources.describe(open_reminders(owner, rule)).values()]


def ask_for_help(student, words="Nobody answers me."):
    return flags.ask_staff(membership=student, topic="help", words=words)


def test_an_adviser_hears_of_a_call_for_help(student, adviser, ben):
    ask_for_help(student)
    assert told(ben, "flag") == ["Nobody answers me."]


def test_several_alarms_are_told_at_once(student, adviser, center, cohort, ben):
    for place in (student, make_student(center, make_user("Fay"), cohort)):
        ask_for_help(place)
    assert told(ben, "flag") == ["Nobody answers me."] * 2


def test_a_second_call_is_told_again_on_the_next_morning(student, adviser, mailoutbox):
    """With its new words, to the same adviser, from one flag, and never two mails a day."""
    with time_machine.travel(NOVEMBER, tick=False) as clock:
        ask_for_help(student)
        send_due()
        for words in ("I gave up.", "Please call me."):
            clock.shift(HOUR)
            ask_for_help(student, words)
        send_due()
        early = len(mailoutbox)
        clock.shift(24 * HOUR)
        send_due()
    assert (early, student.flags.count()) == (1, 1)
    assert ["Please call me." in message.body for message in mailoutbox] == [False, True]


def test_a_second_call_before_the_mail_left_only_changes_its_words(student, adviser, ben):
    ask_for_help(student)
    ask_for_help(student, "Please call me.")
    assert told(ben, "flag") == ["Please call me."]


def test_a_second_call_finds_whoever_answers_now(student, adviser, administrator, ben):
    ask_for_help(student)
    adviser.advised_cohorts.clear()
    ask_for_help(student, "Please call me.")
    assert told(administrator.user, "flag") == ["Please call me."]


def test_an_administrator_hears_of_it_where_nobody_advises(student, administrator):
    ask_for_help(student)
    assert told(administrator.user, "flag") == ["Nobody answers me."]


def test_an_alarm_ends_when_the_flag_is_closed(student, adviser, ben):
    flags.close_flag(flag=ask_for_help(student), by=ben, note="We talked.")
    assert open_reminders(ben, "flag") == []


def test_an_alarm_tells_nothing_to_somebody_who_advises_no_longer(student, adviser, ben):
    ask_for_help(student)
    adviser.advised_cohorts.clear()
    assert told(ben, "flag") == []


def test_an_alarm_moves_with_the_students(student, adviser, center, administrator, ben, cleo):
    ask_for_help(student)
    taker = make_adviser(center, cleo)
    cohorts.hand_over(center=center, by=administrator.user, giver=adviser, taker=taker)
    assert (told(ben, "flag"), told(cleo, "flag")) == ([], ["Nobody answers me."])


def test_somebody_turns_alarms_off(student, adviser, ben):
    choose_rules(owner=ben, choices={"flag": (False, 0)})
    ask_for_help(student)
    assert open_reminders(ben, "flag") == []


def test_a_flag_that_can_wait_waits_for_the_morning(student, adviser, ben):
    flags.ask_staff(membership=student, topic="amend", words="My name is Ana.")
    assert open_reminders(ben, "flag") == []


@pytest.fixture
def graduate(student, cohort, administrator):
    with time_machine.travel(JUNE):
        cohorts.archive_cohort(cohort=cohort, by=administrator.user)
    student.refresh_from_db()
    return student


def test_a_graduate_is_asked_in_time_and_once_more_in_december(graduate, ana):
    asked = [(each.due_at.month, each.until.month) for each in open_reminders(ana, "destination")]
    assert sorted(asked) == [(9, 12), (12, 12)]


def test_who_tells_is_asked_no_more(graduate, ana, ana_client):
    url = reverse("centers:destination", args=[graduate.pk])
    ana_client.post(url, {"outcome": "education"})
    assert FirstDestination.objects.exists()
    assert open_reminders(ana, "destination") == []


def test_who_comes_back_or_says_done_is_asked_no_more(graduate, ana, center):
    sources.settle(reminder=open_reminders(ana, "destination")[0], user=ana)
    assert open_reminders(ana, "destination") == []
    joining.join_center(user=ana, center=center)
    assert told(ana, "destination") == []


def test_done_holds_when_the_hours_change(graduate, ana):
    answering.settle(reminder=open_reminders(ana, "destination")[0], user=ana)
    choose_rules(owner=ana, choices={"destination": (True, 2)})
    assert open_reminders(ana, "destination") == []


def test_a_graduate_chooses_when_to_be_asked_or_never(graduate, ana):
    choose_rules(owner=ana, choices={"destination": (True, 2)})
    months = {each.due_at.month for each in open_reminders(ana, "destination")}
    choose_rules(owner=ana, choices={"destination": (False, 2)})
    assert (months, open_reminders(ana, "destination")) == ({8, 12}, [])

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail as outbox
from django.utils import timezone

from interviews.actions.asking import decline
from interviews.actions.meeting import hold, thank
from reminders.actions import snooze
from reminders.actions.gathering import gather_due
from reminders.actions.noting import confirm_sent, note_sent
from reminders.actions.sending import send_due, take
from reminders.actions.watching import show_life
from reminders.mail import compose, message_id
from reminders.models import Delivery, Mail, Reminder

MONDAY = "2026-11-16 15:00Z"


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield clock


def test_a_request_plans_one_nudge(asked):
    reminder = Reminder.objects.get()
    assert reminder.rule == "nudge"
    assert reminder.due_at.isoformat() == "2026-11-23T08:00:00+00:00"


def test_nothing_due_sends_no_mail(asked):
    assert send_due() == 0
    assert outbox.outbox == []


def test_a_due_reminder_leaves_once(asked, monday):
    monday.move_to("2026-11-23 08:01Z")
    assert [send_due(), send_due()] == [1, 0]
    assert outbox.outbox[0].subject == "Nudge Ngozi Okafor, kindly and briefly"
    assert Reminder.objects.get().status == "sent"
    assert Delivery.objects.get().outcome == "accepted"


def test_an_answer_withdraws_the_nudge(asked, monday):
    decline(interview=asked)
    monday.move_to("2026-11-23 08:01Z")
    assert send_due() == 0
    assert Reminder.objects.get().status == "withdrawn"


def test_thanks_are_due_a_day_after_the_talk(ngozi):
    hold(interview=ngozi, at=timezone.now())
    due = dict(Reminder.objects.values_list("rule", "due_at"))
    assert due["thank"] - timezone.now() == timedelta(hours=24)


def test_thanking_settles_what_was_sent(ngozi, monday):
    hold(interview=ngozi, at=timezone.now())
    monday.move_to("2026-11-17 15:01Z")
    send_due()
    thank(interview=ngozi)
    assert not Reminder.objects.filter(rule__startswith="thank").open().exists()


def test_a_lease_keeps_other_workers_away(asked, monday):
    monday.move_to("2026-11-23 08:01Z")
    gather_due()
    assert [len(take(50)), len(take(50))] == [1, 0]
    Mail.objects.update(open_at=timezone.now() - timedelta(days=999))
    assert len(take(50)) == 1


def test_a_message_keeps_its_id_over_tries(asked, monday):
    monday.move_to("2026-11-23 08:01Z")
    send_due()
    mail = Mail.objects.get()
    assert outbox.outbox[0].extra_headers["Message-ID"] == message_id(mail)


def test_a_note_that_a_crash_took_back_is_said_again(asked, monday):
    monday.move_to("2026-11-23 08:01Z")
    gather_due()
    (letter,) = compose(take(1))
    for _ in range(2):
        note_sent(letter)
    Mail.objects.update(sent_at=None)
    Reminder.objects.update(sent_at=None)
    confirm_sent([letter])
    assert (Mail.objects.get().status, Reminder.objects.get().status) == ("sent", "sent")
    assert Delivery.objects.count() == 2


def test_a_snoozed_step_is_not_taken_for_sent(asked, monday):
    monday.move_to("2026-11-23 08:01Z")
    gather_due()
    (letter,) = compose(take(1))
    note_sent(letter)
    snooze(reminder=Reminder.objects.get(), days=1)
    confirm_sent([letter])
    assert Reminder.objects.get().status == "planned"


def test_a_host_whose_clock_runs_ahead_sends_nothing_early(ngozi, settings):
    settings.DATABASE_TELLS_TIME = True
    ahead = datetime(2100, 1, 1, tzinfo=UTC)
    with time_machine.travel(ahead, tick=False):
        Reminder.objects.create(owner=ngozi.owner, source="x:1", due_at=ahead, leaves_at=ahead)
        assert gather_due() == 0
        assert not show_life()
        assert Reminder.objects.get().held_until is None

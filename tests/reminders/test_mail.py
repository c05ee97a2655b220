from datetime import timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime

import pytest
from django.core import mail as outbox
from django.utils import timezone

from interviews.actions.meeting import hold, schedule
from reminders.actions.sending import send_due
from reminders.actions.testing import send_test
from reminders.models import Mail, Reminder
from tests.factories import make_contact, make_interview


def send_thanks(owner, *names, **sent) -> list:
    for name in names or ["Ngozi Okafor"]:
        hold(interview=make_interview(owner, make_contact(owner, name)), at=timezone.now())
    Reminder.objects.exclude(rule="thank").delete()
    planned = timezone.now() - sent.get("late", timedelta(0))
    Reminder.objects.update(leaves_at=planned, created_at=planned)
    send_due()
    return outbox.outbox


@pytest.fixture
def letter(ana):
    return send_thanks(ana)[0]


def test_headers_are_those_that_mailboxes_look_for(letter):
    raw = message_from_bytes(letter.message().as_bytes(linesep="\r\n"))
    assert raw["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert raw["List-Unsubscribe"].strip().startswith("<http")
    assert raw["Auto-Submitted"] == "auto-generated"
    assert parsedate_to_datetime(raw["Date"]).tzinfo
    assert raw["Message-ID"].count("@") == 1
    assert [raw.get_all(name) is not None for name in ("From", "To", "Subject")] == [True] * 3
    assert raw["Precedence"] is None


def test_the_body_is_text_first_then_html_in_short_lines(letter):
    raw = message_from_bytes(letter.message().as_bytes(linesep="\r\n"))
    kinds = [part.get_content_type() for part in raw.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
    assert max(map(len, letter.message().as_bytes().splitlines())) < 998


def test_it_says_what_who_why_and_one_next_step(letter):
    assert letter.subject == "Thank Ngozi Okafor while it is fresh"
    assert "You talked on" in letter.body
    assert letter.body.count("/thank/") == 1


def test_it_comes_in_the_owners_language_and_zone(ana):
    ana.time_zone = "Asia/Tokyo"
    ana.save()
    assert "JST" in send_thanks(ana)[0].body


def test_one_who_wants_a_digest_gets_one_mail(ana):
    ana.digest = "daily"
    ana.save()
    rows = {"is_exact": False}
    for name in ("Ngozi Okafor", "Tom Adeyemi"):
        hold(interview=make_interview(ana, make_contact(ana, name)), at=timezone.now())
    Reminder.objects.exclude(rule="thank").delete()
    Reminder.objects.update(leaves_at=timezone.now(), **rows)
    send_due()
    assert [message.subject.partition(":")[0] for message in outbox.outbox] == ["2 steps"]


def test_exact_ones_never_go_into_a_digest(ana):
    ana.digest = "daily"
    ana.save()
    assert len(send_thanks(ana, "Ngozi Okafor", "Tom Adeyemi")) == 2


def test_a_late_mail_says_that_it_is_late(ana):
    message = send_thanks(ana, late=timedelta(hours=3))[0]
    assert message.subject.startswith("Late: ")
    assert "should have reached you" in message.body


@pytest.fixture
def soon(ana, time_machine):
    """The mail about a talk that was agreed for this afternoon only this morning."""
    time_machine.move_to("2026-11-17T09:00Z", tick=False)
    starts_at = timezone.now() + timedelta(hours=5)
    schedule(interview=make_interview(ana), starts_at=starts_at, minutes=20)
    send_due()
    return next(mail for mail in outbox.outbox if "Confirm" in mail.subject)


def test_a_step_asked_for_after_its_hour_is_not_late(soon):
    assert soon.subject.startswith("Confirm")


def test_a_mail_offers_no_later_day_than_the_talk(soon):
    assert "/reminders/answer/" in soon.body
    assert "Later" not in soon.body


def test_more_than_a_day_late_goes_into_the_next_digest(ana):
    sent = send_thanks(ana, "Ngozi Okafor", "Tom Adeyemi", late=timedelta(days=2))
    assert sent == []
    Reminder.objects.update(held_until=timezone.now())
    send_due()
    assert len(outbox.outbox) == 1


def test_too_many_at_once_become_one(ana, settings):
    settings.REMINDERS_PER_HOUR = 3
    send_thanks(ana, *(f"Person {number}" for number in range(40)))
    assert [message.subject.partition(":")[0] for message in outbox.outbox] == ["40 steps"]
    assert "and 10 more" in outbox.outbox[0].body
    assert len(outbox.outbox[0].message().as_bytes()) < 30_000


def test_a_test_mail_takes_the_same_way(ana):
    send_test(user=ana)
    assert send_due() == 1
    assert Mail.objects.get().deliveries.get().outcome == "accepted"


def test_words_of_many_owners_cost_few_queries(ana, ben, django_assert_max_num_queries):
    for owner in (ana, ben):
        hold(interview=make_interview(owner), at=timezone.now())
    Reminder.objects.exclude(rule="thank").delete()
    Reminder.objects.update(leaves_at=timezone.now())
    with django_assert_max_num_queries(36):
        assert send_due() == 2

from datetime import timedelta

import pytest
import time_machine
from django.core import mail as outbox
from django.urls import reverse
from django.utils import timezone

from interviews.actions.meeting import hold
from interviews.models import Interview
from reminders import links
from reminders.actions.sending import send_due
from reminders.models import Reminder, Suppression


@pytest.fixture
def thank(ngozi):
    """The mail that asks Ana for thanks has left."""
    with time_machine.travel("2026-11-17 15:00Z", tick=False) as clock:
        ngozi.created_at = timezone.now()
        ngozi.save()
        hold(interview=ngozi, at=ngozi.created_at)
        clock.shift(timedelta(hours=24, minutes=1))
        Reminder.objects.exclude(rule="thank").delete()
        send_due()
        yield Reminder.objects.get()


def link(reminder: Reminder, verb: str) -> str:
    return links.step_url(reminder, reminder.mail, verb).removeprefix("http://testserver")


def test_opening_a_link_changes_nothing(thank, client):
    for verb in links.VERBS:
        assert client.get(link(thank, verb)).status_code == 200
    thank.refresh_from_db()
    assert thank.status == "sent"


def test_done_thanks_without_signing_in(thank, ngozi, client):
    assert client.post(link(thank, "done")).status_code == 200
    thank.refresh_from_db()
    assert thank.status == "settled"
    assert Interview.objects.get(pk=ngozi.pk).stage == "thanked"


def test_done_twice_is_done_once(thank, client):
    first, again = (client.post(link(thank, "done")) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert b"answered this already" in client.get(link(thank, "done")).content


@pytest.mark.parametrize(
    ("verb", "day"), [("1", "2026-11-19"), ("3", "2026-11-23"), ("7", "2026-11-25")]
)
def test_later_comes_back_at_the_mail_hour_of_a_day_that_is_not_quiet(thank, client, verb, day):
    client.post(link(thank, verb))
    thank.refresh_from_db()
    assert thank.status == "planned"
    assert thank.next_at.isoformat() == f"{day}T08:00:00+00:00"


def test_a_snoozed_step_comes_again_with_a_new_message_id(thank, client):
    client.post(link(thank, "1"))
    with time_machine.travel("2026-11-19 08:01Z", tick=False):
        assert send_due() == 1
    ids = {message.extra_headers["Message-ID"] for message in outbox.outbox}
    assert len(ids) == 2


def test_an_old_mail_cannot_answer_for_a_new_one(thank, client):
    old = link(thank, "done")
    client.post(link(thank, "1"))
    assert b"answered this already" in client.get(old).content
    client.post(old)
    thank.refresh_from_db()
    assert thank.status == "planned"


def test_not_any_more_is_for_good(thank, ngozi, client):
    client.post(link(thank, "stop"))
    hold(interview=ngozi, at=timezone.now() - timedelta(hours=3))
    thank.refresh_from_db()
    assert thank.status == "dismissed"
    assert not Reminder.objects.filter(rule="thank").planned().exists()


def test_a_forged_link_says_so(client):
    url = reverse("reminders:answer", args=["1.2.done:1abc:forged"])
    assert client.post(url).status_code == 410


def test_an_expired_link_says_so(thank, client):
    url = link(thank, "done")
    with time_machine.travel("2027-03-01", tick=False):
        assert client.get(url).status_code == 410


def test_one_click_ends_the_mail_without_signing_in(thank, ana, client):
    header = outbox.outbox[0].extra_headers["List-Unsubscribe"]
    url = header.strip("<>").removeprefix("http://testserver")
    response = client.post(url, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded")
    assert response.status_code == 200
    assert Suppression.objects.get().address == ana.email


def test_after_unsubscribing_nothing_leaves_and_nothing_is_lost(thank, ana, ana_client, client):
    client.post(link(thank, "1"))
    client.post(links.goodbye_url(ana).removeprefix("http://testserver"))
    with time_machine.travel("2026-11-19 08:01Z", tick=False) as clock:
        assert send_due() == 0
        ana_client.post(reverse("reminders:resume"))
        clock.shift(timedelta(hours=1))
        assert send_due() == 1


def test_cleo_cannot_answer_by_a_guessed_number(thank, cleo_client):
    for name, arguments in (("settle", []), ("snooze", [3]), ("dismiss", []), ("reopen", [])):
        url = reverse(f"reminders:{name}", args=[thank.pk, *arguments])
        assert cleo_client.post(url).status_code == 404

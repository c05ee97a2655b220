import smtplib
from datetime import timedelta

import pytest
from django.core.mail.backends.locmem import EmailBackend

from reminders.actions.sending import send_due
from reminders.actions.testing import send_test
from reminders.failures import classify, wait
from reminders.models import Delivery, Mail, MailServer

SAID = {
    "nobody home": (smtplib.SMTPServerDisconnected("gone"), "server_gone"),
    "timeout": (TimeoutError("timed out"), "server_gone"),
    "closing": (smtplib.SMTPDataError(421, b"4.3.2 closing"), "server_gone"),
    "login": (smtplib.SMTPAuthenticationError(535, b"no"), "server_gone"),
    "greylist": (smtplib.SMTPRecipientsRefused({"a": (451, b"4.7.1 later")}), "later"),
    "full": (smtplib.SMTPRecipientsRefused({"a": (552, b"5.2.2 full")}), "full"),
    "unknown": (smtplib.SMTPRecipientsRefused({"a": (550, b"5.1.1 unknown")}), "bad_address"),
    "refused": (smtplib.SMTPDataError(554, b"5.7.1 spam"), "refused"),
    "template": (KeyError("x"), "broken"),
}


@pytest.mark.parametrize(("error", "outcome"), SAID.values(), ids=SAID)
def test_each_kind_of_failure_is_told_apart(error, outcome):
    assert classify(error).outcome == outcome


def test_waiting_grows_and_never_comes_back_at_once_for_all():
    waits = [wait("later", tries) for tries in range(8)]
    assert timedelta(minutes=2) <= waits[0] <= timedelta(minutes=2.4)
    assert timedelta(hours=2) <= waits[7] <= timedelta(hours=2.4)
    assert len({wait("later", 3) for _ in range(20)}) > 1


class Refusing(EmailBackend):
    """A mail server that says what the test wants."""

    error: Exception = OSError("away")

    def send_messages(self, messages):
        raise self.error


@pytest.fixture
def refusing(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    return Refusing


def test_a_lost_server_pauses_everybody_after_three_failures(ana, refusing):
    refusing.error = OSError("away")
    for _ in range(4):
        send_test(user=ana)
        Mail.objects.update(open_at="2000-01-01T00:00Z")
        send_due()
    assert MailServer.objects.get().failures == 3
    assert MailServer.objects.get().paused_until
    assert Mail.objects.get().status == "waiting"


def test_after_the_pause_one_worker_tries_one_mail(ana, ben, refusing, settings):
    refusing.error = OSError("away")
    send_test(user=ana), send_test(user=ben)
    MailServer.objects.create(
        name=f"{__name__}.Refusing", failures=3, paused_until="2000-01-01T00:00Z"
    )
    send_due()
    assert Delivery.objects.count() == 1


def test_a_bad_address_ends_the_mail_and_says_why(ana, refusing):
    refusing.error = SAID["unknown"][0]
    send_test(user=ana)
    send_due()
    assert Mail.objects.get().status == "failed"
    assert Delivery.objects.get().code == 550


def test_the_pace_of_the_server_is_kept(ana, settings):
    settings.MAILS_PER_MINUTE = 60
    Mail.objects.bulk_create(Mail(owner=ana, kind="test") for _ in range(30))
    assert send_due() == 10

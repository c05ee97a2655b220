import hashlib
import hmac
import json
from base64 import b64encode

import pytest
from django.test import override_settings
from django.urls import reverse

from reminders.models import Mail, Suppression

KEY = "a-signing-key"
MANDRILL = "http://testserver/reminders/hooks/mandrill/"
SIGNED = {
    "MAILGUN_WEBHOOK_SIGNING_KEY": KEY,
    "MANDRILL_WEBHOOK_KEY": KEY,
    "MANDRILL_WEBHOOK_URL": MANDRILL,
}


def mailgun(event: str, recipient: str, message_id: str = "", key: str = KEY) -> dict:
    stamp, token = "1790000000", "t" * 50
    signature = hmac.new(key.encode(), f"{stamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "signature": {"timestamp": stamp, "token": token, "signature": signature},
        "event-data": {
            "event": event,
            "severity": "permanent",
            "reason": "bounce",
            "recipient": recipient,
            "timestamp": 1790000000.5,
            "id": "event-1",
            "message": {"headers": {"message-id": message_id}},
            "delivery-status": {"code": 550, "description": "No such mailbox"},
        },
    }


def post(client, name: str, report: dict):
    return client.post(reverse(f"reminders:{name}"), json.dumps(report), "application/json")


@override_settings(ANYMAIL=SIGNED)
def test_a_signed_bounce_silences_the_address_and_marks_the_mail(ana, client):
    mail = Mail.objects.create(owner=ana, kind="single")
    report = mailgun("failed", ana.email, f"{mail.key.hex}@localhost")
    assert post(client, "mailgun", report).status_code == 200
    assert Suppression.objects.get().reason == "bounced"
    mail.refresh_from_db()
    assert mail.bounced_at


@override_settings(ANYMAIL=SIGNED)
def test_a_complaint_silences_the_address(ana, client):
    post(client, "mailgun", mailgun("complained", ana.email))
    assert Suppression.objects.get().reason == "complained"


@override_settings(ANYMAIL=SIGNED)
def test_the_same_report_twice_is_one(ana, client):
    for _ in range(2):
        assert post(client, "mailgun", mailgun("complained", ana.email)).status_code == 200
    assert Suppression.objects.count() == 1


@override_settings(ANYMAIL=SIGNED)
def test_a_forged_report_is_refused(ana, client):
    forged = mailgun("complained", ana.email, key="guessed")
    assert post(client, "mailgun", forged).status_code == 400
    assert not Suppression.objects.exists()


@pytest.mark.parametrize(("key", "status"), [(KEY, 200), ("guessed", 400)])
@override_settings(ANYMAIL=SIGNED)
def test_mandrill_signs_too(ana, client, key, status):
    events = [{"event": "hard_bounce", "ts": 1790000000, "msg": {"email": ana.email, "ts": 1}}]
    form = {"mandrill_events": json.dumps(events)}
    signed = MANDRILL + "".join(name + value for name, value in form.items())
    signature = b64encode(hmac.new(key.encode(), signed.encode(), hashlib.sha1).digest()).decode()
    response = client.post(
        reverse("reminders:mandrill"), form, headers={"X-Mandrill-Signature": signature}
    )
    assert response.status_code == status
    assert Suppression.objects.exists() == (status == 200)


@pytest.mark.parametrize("name", ["mailgun", "mandrill"])
def test_without_a_key_there_is_no_page(client, name, db):
    assert post(client, name, mailgun("complained", "a@example.org", key="")).status_code == 404

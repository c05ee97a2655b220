"""Addresses that get no mail, and the way back."""

import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from reminders.models import Mail, Reminder, Suppression


def silence_address(*, address: str, reason: str, detail: str = "", message_id: str = "") -> None:
    """Send nothing more to this address; no reminder is lost, all stay on the owner's pages.

    `message_id` (as a webhook gives it) marks the mail that came back.
    """
    try:
        with transaction.atomic():
            Suppression.objects.create(
                address=address.lower(), reason=reason, detail=detail.replace("\x00", "")[:300]
            )
    except IntegrityError:
        pass
    if reason == Suppression.Reason.BOUNCED and (key := _mail_key(message_id)):
        Mail.objects.filter(key=key, bounced_at=None).update(bounced_at=timezone.now())


def _mail_key(message_id: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(message_id.strip("<>").partition("@")[0])
    except ValueError:
        return None


@transaction.atomic
def lift_silence(*, user: User) -> None:
    """Write to this user again; what was held meanwhile comes with the next mail."""
    Suppression.objects.filter(address__iexact=user.email, lifted_at=None).update(
        lifted_at=timezone.now()
    )
    Reminder.objects.filter(owner=user, status="planned", mail=None).update(held_until=None)
    Reminder.objects.filter(owner=user, status="failed", mail__status="failed").update(
        failed_at=None, mail=None
    )


def silence_of(user: User) -> Suppression | None:
    return Suppression.objects.filter(address__iexact=user.email, lifted_at=None).first()

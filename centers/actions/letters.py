"""Sending what waits: invitations, welcomes of volunteers, requests to them."""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from centers.mail import mail_invitation, mail_volunteer_asked, mail_volunteer_welcome
from centers.models import Invitation, Volunteer, VolunteerRequest

logger = logging.getLogger(__name__)
MOST_TRIES = 5
AT_ONCE = 200
KINDS = (
    (Invitation, mail_invitation),
    (Volunteer, mail_volunteer_welcome),
    (VolunteerRequest, mail_volunteer_asked),
)


def send_due_letters() -> int:
    """Send what is due, each in a transaction of its own; several workers share the work."""
    return sum(_send_all(model, mail) for model, mail in KINDS)


def _send_all(model: Any, mail: Callable) -> int:
    sent = 0
    while sent < AT_ONCE and _send_next(model, mail):
        sent += 1
    return sent


@transaction.atomic
def _send_next(model: Any, mail: Callable) -> bool:
    due = model.objects.filter(
        mail_due_at__lte=timezone.now(), mailed_at=None, mail_tries__lt=MOST_TRIES
    )
    row = due.select_for_update(skip_locked=True).order_by("mail_tries", "pk").first()
    if row is None:
        return False
    row.mail_tries += 1
    try:
        mail(row)
        row.mailed_at = timezone.now()
    # Whatever is wrong with one letter, those behind it must leave.
    except Exception as error:
        problem = type(error).__name__
        logger.warning("letter %s not sent, try %s: %s", row.pk, row.mail_tries, problem)
        row.mail_due_at = timezone.now() + timedelta(minutes=5) * 4**row.mail_tries
    row.save(update_fields=["mail_due_at", "mailed_at", "mail_tries"])
    return row.mailed_at is not None

"""Write down what became of a try."""

import logging
import time
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from reminders.failures import GIVE_UP_AFTER, Failure, wait
from reminders.mail import Letter
from reminders.models import Delivery, Mail, Reminder

log = logging.getLogger(__name__)

_NOTE_SENT = """
WITH mail AS (
    UPDATE reminders_mail SET sent_at = %(now)s, claim = NULL, updated_at = %(now)s
    WHERE id = %(mail)s RETURNING id
), reminder AS (
    UPDATE reminders_reminder SET sent_at = %(now)s, updated_at = %(now)s
    WHERE mail_id = %(mail)s AND id = ANY(%(reminders)s)
)
INSERT INTO reminders_delivery (mail_id, tried_at, outcome, detail)
SELECT id, %(now)s, 'accepted', '' FROM mail
"""


def note_sent(letter: Letter) -> None:
    """The server said yes: mail, reminders and try in one statement, one commit.

    A database that restarts just now is waited for, longer than the lease lasts, as nobody
    else knows that this mail has left.
    """
    carried = [reminder.pk for reminder in letter.carried]
    values: dict[str, Any] = {
        "now": timezone.now(),
        "mail": letter.mail.pk,
        "reminders": carried,
    }
    gives_up_at = time.monotonic() + 2 * settings.MAIL_LEASE_SECONDS
    while True:
        try:
            with connection.cursor() as cursor:
                cursor.execute(_NOTE_SENT, values)
        except (OperationalError, InterfaceError) as error:
            if time.monotonic() > gives_up_at:
                raise
            log.warning("Mail %s has left, the database is away: %s", letter.mail.pk, error)
            connection.close()
            time.sleep(0.2)
        else:
            return


def note_empty(mail: Mail) -> None:
    """Nothing in it is wanted any more, or what it was about has been deleted."""
    Mail.objects.filter(pk=mail.pk).update(emptied_at=timezone.now(), claim=None)
    Reminder.objects.filter(mail=mail, status="planned").update(withdrawn_at=timezone.now())


@transaction.atomic
def note_failure(mail: Mail, failure: Failure) -> None:
    """Write the try down; end it for good or say when to come back. No reminder is deleted."""
    now = timezone.now()
    Delivery.objects.create(
        mail=mail, tried_at=now, outcome=failure.outcome, code=failure.code, detail=failure.detail
    )
    too_old = now - mail.created_at > GIVE_UP_AFTER and not failure.is_servers
    if failure.is_final or too_old:
        Mail.objects.filter(pk=mail.pk).update(failed_at=now, claim=None)
        Reminder.objects.filter(mail=mail, status="planned").update(failed_at=now)
        return
    pause = wait(failure.outcome, mail.tries - 1)
    Mail.objects.filter(pk=mail.pk).update(open_at=Now() + pause, claim=None)


def give_back(mails: Iterable[Mail]) -> None:
    """Return untried mails, so that they need not wait for the lease to end."""
    for mail in mails:
        Mail.objects.filter(pk=mail.pk, claim=mail.claim, status="waiting").update(
            open_at=Now(), claim=None, tries=F("tries") - 1
        )

"""Take waiting mails under a lease, hand them to the mail server, note what it said."""

import logging
import time
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from reminders import mail as messages
from reminders import servers
from reminders.actions.gathering import gather_due
from reminders.failures import GIVE_UP_AFTER, Failure, classify, wait
from reminders.models import Delivery, Mail, Reminder

log = logging.getLogger(__name__)

CHUNK = 50
LEASE = timedelta(minutes=5)
RUN_SECONDS = 50


def send_due(*, call_for_help: Callable[[], object] | None = None) -> int:
    """Gather what is due, then send until nothing waits or the run is over; return mails sent.

    Any number of workers may run this at once on any number of hosts. When there is more than
    one chunk to do, `call_for_help` wakes the next worker.
    """
    while gather_due():
        continue
    ends_at = time.monotonic() + RUN_SECONDS
    sent = 0
    postman = Postman()
    try:
        while time.monotonic() < ends_at and (mails := take(CHUNK)):
            if call_for_help and len(mails) == CHUNK:
                call_for_help()
                call_for_help = None
            sent += postman.deliver(mails)
    finally:
        postman.close()
    return sent


def take(count: int, now: datetime | None = None) -> list[Mail]:
    """Lease up to `count` waiting mails to this worker, oldest first (SKIP LOCKED)."""
    now = now or timezone.now()
    count = servers.room(count, now) if _is_waiting(now) else 0
    if not count:
        return []
    with transaction.atomic():
        waiting = Mail.objects.filter(status="waiting", open_at__lte=now).order_by("open_at")
        ids = list(waiting.select_for_update(skip_locked=True).values_list("pk", flat=True)[:count])
        claim = uuid.uuid4()
        Mail.objects.filter(pk__in=ids).update(
            open_at=now + LEASE, claim=claim, tries=F("tries") + 1
        )
    return list(Mail.objects.filter(claim=claim).select_related("owner").order_by("pk"))


def _is_waiting(now: datetime) -> bool:
    return Mail.objects.filter(status="waiting", open_at__lte=now).exists()


class Postman:
    """One open connection to the mail server for as long as a run lasts."""

    def __init__(self) -> None:
        self._backend: BaseEmailBackend | None = None

    def deliver(self, mails: list[Mail]) -> int:
        """Send leased mails; return how many the server accepted. Stops when the server fails."""
        accepted = 0
        for mail, message in messages.compose(mails):
            if message is None:
                _note_empty(mail)
                continue
            if not _still_ours(mail):
                continue
            failure = self._hand_over(message)
            if failure is None:
                _note_sent(mail)
                accepted += 1
                continue
            self.close()
            _note_failure(mail, failure)
            if failure.is_servers:
                servers.note_failure(failure)
                _give_back(mails, after=mail)
                return accepted
        if accepted:
            servers.note_success()
        return accepted

    def _hand_over(self, message: EmailMessage) -> Failure | None:
        try:
            if self._backend is None:
                self._backend = get_connection()
                self._backend.open()
            self._backend.send_messages([message])
        except Exception as error:
            log.warning("A mail could not be sent: %s", error)
            return classify(error)
        return None

    def close(self) -> None:
        """Leave the server; a connection that already broke is no trouble."""
        try:
            if self._backend is not None:
                self._backend.close()
        except OSError as error:
            log.info("Closing the connection to the mail server: %s", error)
        self._backend = None


def _still_ours(mail: Mail) -> bool:
    """Renew a lease that runs out; False if another worker has taken the mail since."""
    now = timezone.now()
    if mail.open_at - now > timedelta(seconds=4 * settings.EMAIL_TIMEOUT):
        return True
    mail.open_at = now + LEASE
    return bool(
        Mail.objects.filter(pk=mail.pk, claim=mail.claim, status="waiting").update(
            open_at=mail.open_at
        )
    )


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


def _note_sent(mail: Mail) -> None:
    """One statement, one round trip, one commit: the shorter the gap after the server's yes,
    the fewer crashes fall into it."""
    carried = [reminder.pk for reminder in mail.carried]
    values = {"now": timezone.now(), "mail": mail.pk, "reminders": carried}
    with connection.cursor() as cursor:
        cursor.execute(_NOTE_SENT, values)


def _note_empty(mail: Mail) -> None:
    Mail.objects.filter(pk=mail.pk).update(emptied_at=timezone.now(), claim=None)


@transaction.atomic
def _note_failure(mail: Mail, failure: Failure) -> None:
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
    Mail.objects.filter(pk=mail.pk).update(
        open_at=now + wait(failure.outcome, mail.tries - 1), claim=None
    )


def _give_back(mails: list[Mail], *, after: Mail) -> None:
    """Return the untried rest of a chunk, so that it need not wait for the lease to end."""
    rest = [mail.pk for mail in mails if mail.pk > after.pk]
    Mail.objects.filter(pk__in=rest, claim=after.claim, status="waiting").update(
        open_at=timezone.now(), claim=None, tries=F("tries") - 1
    )

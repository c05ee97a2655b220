"""Take waiting mails under a lease, hand them to the mail server, note what it said."""

import logging
import time
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from reminders import mail as messages
from reminders import servers
from reminders.actions import noting
from reminders.actions.gathering import gather_due
from reminders.failures import Failure, classify
from reminders.models import Mail
from reminders.postman import Postman

log = logging.getLogger(__name__)

CHUNK = 50
RUN_SECONDS = 50


def lease() -> timedelta:
    return timedelta(seconds=settings.MAIL_LEASE_SECONDS)


def send_due(*, call_for_help: Callable[[], object] | None = None) -> int:
    """Gather what is due, then send until nothing waits or the run is over; return mails sent.

    Any number of workers may run this at once on any number of hosts. When there is more than
    one chunk to do, `call_for_help` wakes the next worker.
    """
    while gather_due():
        continue
    ends_at = time.monotonic() + RUN_SECONDS
    sent = 0
    with Postman() as postman:
        while time.monotonic() < ends_at and (mails := take(CHUNK)):
            if call_for_help and len(mails) == CHUNK:
                call_for_help()
                call_for_help = None
            sent += deliver(mails, postman)
    return sent


def take(count: int) -> list[Mail]:
    """Lease up to `count` waiting mails to this worker, oldest first (SKIP LOCKED)."""
    waiting = Mail.objects.filter(status="waiting", open_at__lte=Now()).order_by("open_at")
    count = servers.room(count) if waiting.exists() else 0
    if not count:
        return []
    claim = uuid.uuid4()
    with transaction.atomic():
        free = waiting.select_for_update(skip_locked=True).values_list("pk", flat=True)
        Mail.objects.filter(pk__in=list(free[:count])).update(
            open_at=Now() + lease(), claim=claim, tries=F("tries") + 1
        )
    return list(Mail.objects.filter(claim=claim).select_related("owner").order_by("pk"))


def deliver(mails: list[Mail], postman: Postman) -> int:
    """Send leased mails; return how many the server accepted. Stops when the server fails."""
    taken_at = time.monotonic()
    accepted = 0
    for mail, message in messages.compose(mails):
        if isinstance(message, Exception):
            log.error("Mail %s could not be written", mail.pk, exc_info=message)
            noting.note_failure(mail, classify(message))
        elif message is None:
            noting.note_empty(mail)
        elif _is_ours(mail, taken_at):
            failure = postman.hand_over(message)
            if failure is None:
                noting.note_sent(mail)
                accepted += 1
            elif _fail(mail, failure, mails):
                return accepted
    if accepted:
        servers.note_success()
    return accepted


def _fail(mail: Mail, failure: Failure, mails: list[Mail]) -> bool:
    """Note a failed try; True if it is the server's, so that no other mail need be tried now."""
    noting.note_failure(mail, failure)
    if failure.is_servers:
        servers.note_failure(failure)
        noting.give_back(mails)
    return failure.is_servers


def _is_ours(mail: Mail, taken_at: float) -> bool:
    """Whether the claim still stands; a lease that nears its end is renewed first.

    Its age is told by this process's monotonic clock, which no clock change moves.
    """
    mine = Mail.objects.filter(pk=mail.pk, claim=mail.claim, status="waiting")
    if time.monotonic() - taken_at < settings.MAIL_LEASE_SECONDS / 2:
        return mine.exists()
    return bool(mine.update(open_at=Now() + lease()))

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

from reminders import servers
from reminders.actions import noting
from reminders.actions.gathering import gather_due
from reminders.failures import Failure, classify
from reminders.mail import Letter, compose
from reminders.models import Mail
from reminders.postman import Postman

log = logging.getLogger(__name__)

CHUNK = 100
LOOK_AGAIN_SECONDS = 2
# Less than the minute between two looks, so that runs do not pile up behind each other.
RUN_SECONDS = 50


def lease() -> timedelta:
    return timedelta(seconds=settings.MAIL_LEASE_SECONDS)


def send_due(*, call_for_help: Callable[[], object] | None = None) -> int:
    """Send what waits, gather what is due, until there is neither; return mails sent.

    Any number of workers may run this at once on any number of hosts. When there is more than
    one chunk to do, `call_for_help` wakes the next worker.
    """
    ends_at = time.monotonic() + RUN_SECONDS
    sent, has_called = 0, call_for_help is None
    with Postman() as postman:
        while time.monotonic() < ends_at:
            if mails := take(CHUNK):
                # A full chunk says that more may wait; whoever is woken wakes the next.
                if not has_called and len(mails) == CHUNK and call_for_help:
                    call_for_help()
                    has_called = True
                sent += deliver(mails, postman)
            elif gather_due():
                has_called = call_for_help is None
            else:
                break
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
    mine = Mail.objects.filter(claim=claim).select_related("owner").order_by("pk")
    return list(mine.defer("open_at", "updated_at"))


class Claim:
    """What one worker has taken and still holds; looked up again every other second.

    A lease that nears its end is renewed. Its age is told by this process's monotonic clock,
    which no clock change moves.
    """

    def __init__(self, mails: list[Mail]) -> None:
        self._mails = Mail.objects.filter(claim__in={mail.claim for mail in mails})
        self._mine = {mail.pk for mail in mails}
        self._taken_at = self._looked_at = time.monotonic()

    def holds(self, mail: Mail) -> bool:
        now = time.monotonic()
        if now - self._looked_at > LOOK_AGAIN_SECONDS:
            self._mine = set(self._mails.values_list("pk", flat=True))
            self._looked_at = now
        if now - self._taken_at > settings.MAIL_LEASE_SECONDS / 2:
            self._mails.update(open_at=Now() + lease())
            self._taken_at = now
        return mail.pk in self._mine


def deliver(mails: list[Mail], postman: Postman) -> int:
    """Send leased mails; return how many the server accepted. Stops when the server fails."""
    claim = Claim(mails)
    accepted: list[Letter] = []
    for letter in compose(mails):
        failure = _failure_of(letter, claim, postman, accepted)
        if failure and failure.is_servers:
            servers.note_failure(failure)
            noting.give_back(mails)
            break
    else:
        if accepted:
            servers.note_success()
    if accepted:
        noting.confirm_sent(accepted)
    return len(accepted)


def _failure_of(
    letter: Letter, claim: Claim, postman: Postman, accepted: list[Letter]
) -> Failure | None:
    """Hand one letter over, note what became of it, and say what went wrong."""
    if letter.message is None:
        noting.note_empty(letter.mail)
        return None
    if isinstance(letter.message, Exception):
        log.error("Mail %s could not be written", letter.mail.pk, exc_info=letter.message)
        failure: Failure | None = classify(letter.message)
    elif not claim.holds(letter.mail):
        return None
    else:
        failure = postman.hand_over(letter.message)
    if failure:
        noting.note_failure(letter.mail, failure)
    else:
        noting.note_sent(letter)
        accepted.append(letter)
    return failure

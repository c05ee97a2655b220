"""Write down what became of a try."""

import logging
import time
from collections.abc import Callable, Iterable, Sequence

from django.conf import settings
from django.db import (
    InterfaceError,
    InternalError,
    OperationalError,
    connection,
    transaction,
)
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from reminders import servers
from reminders.failures import GIVE_UP_AFTER, Failure, wait
from reminders.mail import Letter
from reminders.models import Delivery, Mail, Reminder

log = logging.getLogger(__name__)

_NOTE = "SELECT reminders_note_sent(%s::bigint[], %s::bigint[], %s)"
# This commit does not wait for the disk; `confirm_sent` does, once for many.
_NOTE_AT_ONCE = _NOTE.replace("SELECT", "SELECT set_config('synchronous_commit', 'off', true),")
_AWAY = (OperationalError, InterfaceError, InternalError)


def note_sent(letter: Letter) -> None:
    """The server said yes: mail, reminders and try in one statement, for everybody to see.

    A worker that dies after this has doubled nothing. A database that crashes may forget the
    last half second of it; then the worker, which has not, says it again in `confirm_sent`.
    """
    _with_patience(lambda: _note(_NOTE_AT_ONCE, [letter]))


def confirm_sent(letters: Sequence[Letter]) -> None:
    """Say once more that these have left, and wait until the disk (and a standby) has it.

    Only if the worker and the database die in the same half second is a mail sent twice,
    with the same Message-ID.
    """
    _with_patience(lambda: _confirm(letters))


@transaction.atomic
def _confirm(letters: Sequence[Letter]) -> None:
    _note(_NOTE, letters)
    # A commit waits for the disk only when it has written something.
    servers.note_accepted()


def _note(statement: str, letters: Sequence[Letter]) -> None:
    mails = [letter.mail.pk for letter in letters]
    carried = [reminder.pk for letter in letters for reminder in letter.carried]
    with connection.cursor() as cursor:
        cursor.execute(statement, [mails, carried, timezone.now()])


def _with_patience(write: Callable[[], None]) -> None:
    """A database that restarts or fails over just now is waited for, longer than the lease lasts.

    Nobody else knows that these mails have left.
    """
    gives_up_at = time.monotonic() + 2 * settings.MAIL_LEASE_SECONDS
    while True:
        try:
            return write()
        except _AWAY as error:
            if time.monotonic() > gives_up_at:
                raise
            log.warning("Mails have left, the database is away: %s", error)
            connection.close()
            time.sleep(0.2)


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

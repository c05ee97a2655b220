"""Small files at once, large ones in the background; whatever is forgotten is found again."""

import logging
from contextlib import suppress
from datetime import timedelta
from functools import partial

from celery import current_app
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from contacts.actions.imports.applying import apply_batch, approve_batch
from contacts.actions.imports.staging import stage_batch
from contacts.models import ImportBatch

# So little is done before anybody would notice that there is no worker.
SMALL_BYTES = 64 * 1024
SMALL_ROWS = 1000
# After so many no other attempt will do better.
MOST_ATTEMPTS = 3

logger = logging.getLogger(__name__)


def read_batch(*, batch: ImportBatch) -> ImportBatch:
    """Stage a file now when it is small, else leave it to a worker."""
    if len(batch.content or b"") <= SMALL_BYTES:
        return stage_batch(batch_id=batch.pk)
    _queue("contacts.stage_import", batch)
    return batch


def take_batch(*, batch: ImportBatch) -> ImportBatch:
    """Apply a staged file as its owner asked: now when it is small, else by a worker."""
    batch = approve_batch(batch=batch)
    if batch.rows_read <= SMALL_ROWS:
        return apply_batch(batch_id=batch.pk)
    _queue("contacts.apply_import", batch)
    return batch


def _queue(task: str, batch: ImportBatch) -> None:
    transaction.on_commit(partial(_send, task, batch.pk))


def _send(task: str, batch_id: int) -> None:
    """Without a broker the file simply waits for `resume_batches`."""
    with suppress(OperationalError):
        current_app.send_task(task, args=[batch_id])


def resume_batches() -> None:
    """Carry on with files that no worker took within a minute, one after the other.

    The most promising come first: a file that kills its worker keeps none behind it waiting.
    """
    minute_ago = timezone.now() - timedelta(minutes=1)
    waiting = ImportBatch.objects.filter(updated_at__lt=minute_ago, applied_at=None, failure="")
    unread = Q(staged_at=None, content__isnull=False) & (Q(header=[]) | ~Q(mapping={}))
    waiting = waiting.filter(unread | Q(approved_at__isnull=False)).order_by("attempts", "pk")
    for pk in list(waiting.values_list("pk", flat=True)):
        batch = _attempt(pk)
        if batch and batch.staged_at:
            apply_batch(batch_id=pk)
        elif batch:
            stage_batch(batch_id=pk)


@transaction.atomic
def _attempt(pk: int) -> ImportBatch | None:
    """The file, counted before anything is done with it; None when it is in good hands, or lost.

    Whatever kills the worker afterwards takes back its work, and not the count.
    """
    # Without the file: it is read again under its lock.
    rows = ImportBatch.objects.select_for_update(skip_locked=True).defer("content")
    batch = rows.filter(pk=pk, applied_at=None, failure="").first()
    if batch is None:
        return None
    if batch.attempts >= MOST_ATTEMPTS:
        _give_up(batch)
        return None
    batch.attempts += 1
    ImportBatch.objects.filter(pk=pk).update(attempts=batch.attempts)
    return batch


def _give_up(batch: ImportBatch) -> None:
    """Say so on the page of the import; the file stays there until its owner removes it."""
    logger.error("import %s was given up after %s attempts", batch.pk, batch.attempts)
    with translation.override(batch.owner.language):
        batch.failure = _("The work broke off each time. A smaller file, or half of it, may do.")
    batch.save(update_fields=["failure", "updated_at"])

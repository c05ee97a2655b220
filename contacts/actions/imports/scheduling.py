"""Small files at once, large ones in the background; whatever is forgotten is found again."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

from celery import current_app
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from contacts.actions.imports.applying import apply_batch, approve_batch
from contacts.actions.imports.staging import stage_batch
from contacts.models import ImportBatch

# So little is done before anybody would notice that there is no worker.
SMALL_BYTES = 64 * 1024
SMALL_ROWS = 1000


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
    """Carry on with files that no worker took within a minute, one after the other."""
    minute_ago = timezone.now() - timedelta(minutes=1)
    waiting = ImportBatch.objects.filter(updated_at__lt=minute_ago, applied_at=None, failure="")
    unread = Q(staged_at=None, content__isnull=False) & (Q(header=[]) | ~Q(mapping={}))
    # Without the files: they are read again one by one, under their locks.
    for batch in waiting.filter(unread | Q(approved_at__isnull=False)).defer("content"):
        if batch.staged_at:
            apply_batch(batch_id=batch.pk)
        else:
            stage_batch(batch_id=batch.pk)

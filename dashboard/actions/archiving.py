"""Exports and imports: a row first, then a worker; one that dies is followed by another."""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from functools import partial
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from celery import current_app
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from accounts.models import User
from dashboard.archives.packing import pack, unpacked
from dashboard.archives.reading import UnreadableArchiveError
from dashboard.archives.settling import is_empty, settle_document
from dashboard.models import KEPT_DAYS, LEASE, Archive, ArchivePiece

# Written and read piece by piece, so that an archive never has to fit into memory.
PIECE = 256 * 1024
MOST_BYTES = 64 * 1024 * 1024
# What has killed its worker three times would kill the fourth.
MOST_TRIES = 3
TELL_EVERY = 200
OUT, IN = Archive.Direction.OUT, Archive.Direction.IN
logger = logging.getLogger(__name__)


@transaction.atomic
def ask_export(*, owner: User) -> Archive:
    """Put an export on its way; an earlier one goes, one that is being made is enough."""
    Archive.objects.visible_to(owner).over().filter(direction=OUT).delete()
    archive, is_new = Archive.objects.get_or_create(
        owner=owner, direction=OUT, finished_at=None, failure=""
    )
    if is_new:
        _queue(archive)
    return archive


@transaction.atomic
def ask_import(*, owner: User, file: BinaryIO) -> Archive:
    """Keep an uploaded export for a worker to take in.

    Raises ValidationError when the account holds something already, when another import is
    under way, and for a file beyond 64 MB.
    """
    _refuse_where_not_empty(owner)
    mine = Archive.objects.visible_to(owner).filter(direction=IN)
    if mine.waiting().exists():
        raise ValidationError(_("An import is under way. Wait until it has finished."))
    mine.delete()
    archive = Archive.objects.create(owner=owner, direction=IN)
    if _keep(archive, file) > MOST_BYTES:
        raise ValidationError(_("The file is larger than 64 MB."))
    _queue(archive)
    return archive


def _refuse_where_not_empty(owner: User) -> None:
    if not is_empty(owner):
        raise ValidationError(
            _("There is something in this account already. Sign up anew and import there.")
        )


def work_on(*, archive_id: int) -> None:
    """Do what an archive waits for, unless another worker has it in hand."""
    lost = Q(taken_at=None) | Q(taken_at__lt=timezone.now() - LEASE)
    waiting = Archive.objects.waiting().filter(lost, pk=archive_id)
    if not waiting.update(taken_at=timezone.now(), tries=F("tries") + 1):
        return
    archive = Archive.objects.select_related("owner").get(pk=archive_id)
    with translation.override(archive.owner.language), timezone.override(archive.owner.zone):
        if archive.tries > MOST_TRIES:
            _fail(archive, _our_fault())
        else:
            _try(archive, _pack if archive.direction == OUT else _settle)


def _our_fault() -> str:
    return _("This did not work, and it is our fault. Try again later.")


def _try(archive: Archive, work: Callable[[Archive], None]) -> None:
    """Do the work; an objection is told, anything else is tried again a few times."""
    try:
        work(archive)
    except UnreadableArchiveError as error:
        _fail(archive, str(error))
    except Exception:
        logger.exception("archive %s", archive.pk)
        if archive.tries >= MOST_TRIES:
            _fail(archive, _our_fault())
        else:
            Archive.objects.filter(pk=archive.pk).update(taken_at=None)


def _fail(archive: Archive, reason: str) -> None:
    archive.failure = reason[:300]
    archive.save(update_fields=["failure", "updated_at"])
    archive.pieces.all().delete()


def _pack(archive: Archive) -> None:
    with TemporaryFile() as file:
        counter = Counter(archive)
        pack(archive.owner, cast("BinaryIO", file), counter.count)
        file.seek(0)
        with transaction.atomic():
            archive.pieces.all().delete()
            _finish(archive, counter.rows, _keep(archive, cast("BinaryIO", file)))


def _settle(archive: Archive) -> None:
    with TemporaryFile() as file:
        for piece in pieces_of(archive):
            file.write(piece)
        file.seek(0)
        with transaction.atomic(), unpacked(cast("BinaryIO", file)) as document:
            owner = User.objects.select_for_update().get(pk=archive.owner_id)
            if not is_empty(owner):
                raise UnreadableArchiveError(
                    _("There is something in this account already. Sign up anew and import there.")
                )
            rows = settle_document(document, owner)
            archive.pieces.all().delete()
            _finish(archive, rows, archive.size)


def _finish(archive: Archive, rows: int, size: int) -> None:
    archive.rows, archive.size, archive.finished_at = rows, size, timezone.now()
    archive.save(update_fields=["rows", "size", "finished_at", "updated_at"])


class Counter:
    """Counts rows and says so now and then."""

    def __init__(self, archive: Archive) -> None:
        self._archive, self.rows = archive, 0

    def count(self) -> None:
        self.rows += 1
        if self.rows % TELL_EVERY == 0:
            self._archive.progress = self.rows


def _keep(archive: Archive, file: BinaryIO) -> int:
    """Store a file in pieces; returns its bytes, and stops beyond what an upload may have."""
    size = number = 0
    limit = MOST_BYTES if archive.direction == IN else None
    while (content := file.read(PIECE)) and (limit is None or size <= limit):
        ArchivePiece.objects.create(archive=archive, number=number, content=content)
        size, number = size + len(content), number + 1
    return size


def pieces_of(archive: Archive) -> Iterator[bytes]:
    """The file, a piece at a time."""
    pieces = ArchivePiece.objects.filter(archive=archive)
    for number in pieces.values_list("number", flat=True).order_by("number"):
        # One query for each: all at once would be the whole archive in memory.
        yield bytes(pieces.values_list("content", flat=True).get(number=number))


def _queue(archive: Archive) -> None:
    transaction.on_commit(partial(_send, archive.pk))


def _send(archive_id: int) -> None:
    """Without a broker the archive simply waits for `carry_on`."""
    with suppress(OperationalError):
        current_app.send_task("dashboard.tasks.work_on_archive", args=[archive_id])


def carry_on() -> None:
    """Take up what no worker took within a minute, or what one left behind."""
    now = timezone.now()
    lost = Q(taken_at=None, created_at__lt=now - timedelta(minutes=1))
    lost |= Q(taken_at__lt=now - LEASE)
    for pk in Archive.objects.waiting().filter(lost).values_list("pk", flat=True):
        work_on(archive_id=pk)


def throw_away_old() -> None:
    """Finished archives are kept for some days, failed ones as long."""
    limit = timezone.now() - timedelta(days=KEPT_DAYS)
    Archive.objects.over().filter(updated_at__lt=limit).delete()

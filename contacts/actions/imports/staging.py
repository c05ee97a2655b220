import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from contacts.imports.differences import difference
from contacts.imports.person import (
    Hidden,
    Person,
    Problem,
    Row,
    UnknownColumnsError,
    UnreadableError,
)
from contacts.imports.reading import read_people
from contacts.imports.text import MAX_BYTES
from contacts.matching import Match, Matcher
from contacts.models import Contact, ContactPoint, ImportBatch, ImportRow

BLOCK = 500
_BYTES = 256 * 1024
Outcome = ImportRow.Outcome


def create_batch(*, owner: User, file_name: str, content: BinaryIO) -> ImportBatch:
    """Keep a file, compressed, until it is read. Raises UnreadableError: empty or too large."""
    # Lists of people pack well at any level, and somebody waits for this one.
    packer = zlib.compressobj(level=1)
    packed, total = [], 0
    while block := content.read(_BYTES):
        total += len(block)
        if total > MAX_BYTES:
            raise UnreadableError(_("The file is larger than 32 MB. Split it and try again."))
        packed.append(packer.compress(block))
    if not total:
        raise UnreadableError(_("The file is empty."))
    packed.append(packer.flush())
    return ImportBatch.objects.create(
        owner=owner, file_name=file_name[-200:], content=b"".join(packed)
    )


@transaction.atomic
def stage_batch(*, batch_id: int) -> ImportBatch:
    """Read a kept file into rows that say what would become of them; no person is changed.

    May run again: it starts afresh. A file that cannot be read leaves its reason and no row.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if batch.state != "reading":
        return batch
    try:
        with transaction.atomic(), translation.override(batch.owner.language):
            _stage(batch)
    except UnknownColumnsError as unknown:
        batch.header = unknown.titles
    except UnreadableError as unreadable:
        batch.failure = str(unreadable)
        batch.rows_read = batch.hidden_rows = 0
    else:
        batch.staged_at = timezone.now()
    batch.attempts = 0
    if batch.state != "unmapped" and batch.format != ImportBatch.Format.CSV:
        batch.content = None
    batch.save()
    return batch


@transaction.atomic
def map_columns(*, batch: ImportBatch, mapping: Mapping[str, str]) -> ImportBatch:
    """Read a table again with what its owner says the columns mean.

    Raises ValidationError once the file was applied or its text is gone.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.approved_at or batch.content is None:
        raise ValidationError(_("This file cannot be read again. Choose it once more."))
    batch.rows.all().delete()
    batch.mapping, batch.staged_at, batch.failure = dict(mapping), None, ""
    batch.rows_read = batch.hidden_rows = batch.attempts = 0
    batch.save()
    return stage_batch(batch_id=batch.pk)


def _stage(batch: ImportBatch) -> None:
    with SpooledTemporaryFile(max_size=_BYTES) as file:
        unpack_content(batch, cast("BinaryIO", file))
        with read_people(cast("BinaryIO", file), batch.mapping, batch.owner.country) as reading:
            batch.format, batch.header = reading.format, reading.header
            matcher = Matcher(batch.owner, batch.format)
            for block in _blocks(reading.rows):
                _stage_block(batch, matcher, block)
    if not batch.rows_read:
        raise UnreadableError(_("There is nobody in this file."))


def unpack_content(batch: ImportBatch, file: BinaryIO) -> None:
    """Write the kept file into `file`, a little at a time, and go back to its start."""
    file.writelines(content_of(batch))
    file.seek(0)


def content_of(batch: ImportBatch) -> Iterator[bytes]:
    """The kept file, a little at a time."""
    packed = memoryview(batch.content or b"")
    unpacker = zlib.decompressobj()
    for start in range(0, len(packed), _BYTES):
        yield unpacker.decompress(packed[start : start + _BYTES])
    yield unpacker.flush()


def _blocks(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while block := list(islice(rows, BLOCK)):
        yield block


def _stage_block(batch: ImportBatch, matcher: Matcher, block: list[Row]) -> None:
    people = [row for row in block if isinstance(row, Person)]
    problems = [row for row in block if isinstance(row, Problem)]
    matches = matcher.match(people)
    known = known_points(match.contact for match in matches)
    staged = [
        _stage_person(person, match, known) for person, match in zip(people, matches, strict=True)
    ]
    staged += [_stage_problem(problem) for problem in problems]
    for row in staged:
        row.batch = batch
    ImportRow.objects.bulk_create(staged)
    batch.rows_read += len(block)
    batch.hidden_rows += sum(isinstance(row, Hidden) for row in block)
    batch.progress = batch.rows_read


def known_points(contacts: Iterable[Contact | None]) -> dict[int, list[tuple[str, str]]]:
    """The points of these people, as (kind, value) by the person's key."""
    known: dict[int, list[tuple[str, str]]] = {}
    rows = ContactPoint.objects.filter(contact__in=[row for row in contacts if row and row.pk])
    for contact_id, kind, value in rows.values_list("contact_id", "kind", "value"):
        known.setdefault(contact_id, []).append((kind, value))
    return known


def _stage_problem(problem: Problem) -> ImportRow:
    return ImportRow(
        number=problem.row,
        outcome=Outcome.ERROR,
        is_chosen=False,
        raw=problem.raw,
        reason=problem.reason,
    )


def _stage_person(
    person: Person, match: Match, known: dict[int, list[tuple[str, str]]]
) -> ImportRow:
    if match.was_forgotten:
        reason = _("This person asked to be forgotten.")
        return ImportRow(number=person.row, outcome=Outcome.SKIPPED, is_chosen=False, reason=reason)
    outcome, reason = _outcome(person, match, known)
    return ImportRow(
        number=person.row,
        outcome=outcome,
        is_chosen=outcome in (Outcome.NEW, Outcome.CHANGED),
        name=person.name,
        key=match.key,
        facts=person.as_json(),
        raw=person.raw,
        reason=reason[:300],
        contact=match.contact,
        suggestion=match.suggestion,
    )


def _outcome(
    person: Person, match: Match, known: dict[int, list[tuple[str, str]]]
) -> tuple[Outcome, str]:
    if match.twin:
        return Outcome.SKIPPED, _("The same person as in row %(row)s.") % {"row": match.twin}
    if match.was_deleted:
        return Outcome.SKIPPED, _("You deleted this person earlier.")
    if match.was_left_out:
        return Outcome.SKIPPED, _("You left this person out earlier.")
    if match.contact is None:
        return Outcome.NEW, ""
    points = known.get(match.contact.pk, [])
    if difference(match.contact, points, match.base, person):
        return Outcome.CHANGED, ""
    return Outcome.UNCHANGED, ""


def discard_batch(*, batch: ImportBatch) -> None:
    """Forget a file that was not applied, with its rows."""
    is_idle = Q(approved_at=None) | ~Q(failure="")
    ImportBatch.objects.filter(is_idle, pk=batch.pk, applied_at=None).delete()

"""The zip around an export: the document and what other programs and people read."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, BinaryIO

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from dashboard.archives import page, tables
from dashboard.archives.belongings import belongings
from dashboard.archives.reading import Document, UnreadableArchiveError
from dashboard.archives.references import WritingKeys
from dashboard.archives.writing import json_lines

DOCUMENT = "askwell.json"
PAGE = "index.html"
BUFFER = 64 * 1024


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything read inside is as it was at one moment, whatever is written meanwhile."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def pack(owner: User, file: BinaryIO, count: Callable[[], object] = lambda: None) -> None:
    """Write the whole account into `file`; a block of rows is in memory at any time."""
    with snapshot(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, texts in _entries(owner, count):
            with archive.open(name, "w", force_zip64=True) as entry:
                _write(entry, texts)


def _entries(owner: User, count: Callable[[], object]) -> Iterator[tuple[str, Iterable[str]]]:
    yield DOCUMENT, json_lines(owner, count)
    yield PAGE, page.html(owner)
    for name in tables.CONTACTS:
        yield name, tables.people(owner, name)
    yield "conversations.ics", tables.calendar(owner)
    keys = WritingKeys()
    for belonging in belongings():
        yield f"tables/{belonging.label}.csv", tables.table(belonging, owner, keys)


def _write(entry: IO[bytes], texts: Iterable[str]) -> None:
    """Many short texts as few long ones: the compressor likes it."""
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size > BUFFER:
            entry.write("".join(waiting).encode())
            waiting, size = [], 0
    entry.write("".join(waiting).encode())


@contextmanager
def unpacked(file: BinaryIO) -> Iterator[Document]:
    """The document inside a zip. No other entry is opened and no name becomes a path.

    Raises UnreadableArchiveError for whatever is no export.
    """
    with ExitStack() as stack:
        try:
            archive = stack.enter_context(zipfile.ZipFile(file))
            stream = stack.enter_context(archive.open(DOCUMENT))
        except KeyError as error:
            raise UnreadableArchiveError(
                _("There is no askwell.json in this file. Choose the zip that Askwell made.")
            ) from error
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
            raise UnreadableArchiveError(
                _("This zip cannot be opened. Choose the one that Askwell made.")
            ) from error
        yield Document(stream)  # type: ignore[arg-type]

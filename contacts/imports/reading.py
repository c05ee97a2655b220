"""One door to all formats: which one a file is, and the people in it."""

import codecs
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from django.utils.translation import gettext as _

from contacts.imports import google, linkedin, outlook, vcard
from contacts.imports.archive import opened
from contacts.imports.columns import guess_mapping, is_sure, presume_mapping, reader_for
from contacts.imports.person import Problem, Row, UnknownColumnsError, UnreadableError
from contacts.imports.sheets import Record, records_of
from contacts.imports.text import lines_of
from contacts.models import ImportBatch

MAX_ROWS = 50_000
_HEADER_WITHIN = 20
Format = ImportBatch.Format
RowReader = Callable[[Record, "Cells"], Row]


class Cells(dict[str, str]):
    """The cells of one row by the lower-case title of their column; a missing one is empty."""

    def __missing__(self, title: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that is being read: its format, the titles of its columns, its rows as they come."""

    format: str
    header: list[str]
    rows: Iterator[Row]


@contextmanager
def read_people(
    stream: BinaryIO, mapping: Mapping[str, str] | None = None, country: str = ""
) -> Iterator[Reading]:
    """Read a file row by row; `mapping` says what the columns of a table of any kind mean.

    `country` is where its owner lives: a hint to the letters of a file that does not tell them.
    Raises UnreadableError, also late, for a file that is no list of people or a huge one.
    """
    with opened(stream) as plain:
        lines = lines_of(plain, country)
        reading = _read_cards(plain) or _read_table(records_of(lines), mapping or {})
        yield Reading(reading.format, reading.header, _limited(reading.rows))


def _limited(rows: Iterator[Row]) -> Iterator[Row]:
    for count, row in enumerate(rows):
        if count >= MAX_ROWS:
            raise UnreadableError(_("There are more than 50,000 rows. Split the file."))
        yield row


def _read_cards(stream: BinaryIO) -> Reading | None:
    start = stream.read(200).removeprefix(codecs.BOM_UTF8).lstrip()
    stream.seek(0)
    if not start.upper().startswith(b"BEGIN:VCARD"):
        return None
    return Reading(Format.VCARD, [], vcard.read_cards(stream))


def _read_table(records: Iterator[Record | Problem], mapping: Mapping[str, str]) -> Reading:
    first = list(islice(records, _HEADER_WITHIN))
    header = _find_header(first, mapping)
    titles = titles_of(first[header])
    file_format, row_reader = profile_of(titles, mapping)
    rows = chain(first[header + 1 :], records)
    return Reading(file_format, titles, _read_rows(rows, titles, row_reader))


def _find_header(first: list[Record | Problem], mapping: Mapping[str, str]) -> int:
    """Where the titles stand: LinkedIn and others write a preamble above them."""
    for index, record in enumerate(first):
        titles = titles_of(record)
        if set(mapping) <= set(titles) if mapping else _is_known(titles):
            return index
    tables = [titles for record in first if len(titles := titles_of(record)) > 1]
    unknown = _("The columns are not known. Is this a list of people?")
    if tables and not mapping:
        raise UnknownColumnsError(unknown, tables[0])
    raise UnreadableError(unknown)


def titles_of(record: Record | Problem) -> list[str]:
    if isinstance(record, Problem):
        return []
    return [" ".join(cell.split()).casefold()[:100] for cell in record.cells[:300]]


def _is_known(titles: list[str]) -> bool:
    named = set(titles)
    has_layout = any(named >= needed for needed, _format, _reader in _LAYOUTS)
    return has_layout or is_sure(guess_mapping(titles), titles)


_LAYOUTS = (
    (linkedin.NEEDED, Format.LINKEDIN, linkedin.read_connection),
    (google.NEW, Format.GOOGLE, google.read_contact),
    (google.OLD, Format.GOOGLE, google.read_contact),
    (outlook.NEEDED, Format.OUTLOOK, outlook.read_contact),
)


def profile_of(titles: list[str], mapping: Mapping[str, str]) -> tuple[str, RowReader]:
    """The format whose columns these are, and what reads its rows."""
    if not mapping:
        for needed, file_format, row_reader in _LAYOUTS:
            if set(titles) >= needed:
                return file_format, row_reader
    return Format.CSV, reader_for(mapping or presume_mapping(titles))


def _read_rows(
    records: Iterable[Record | Problem], titles: list[str], row_reader: RowReader
) -> Iterator[Row]:
    for record in records:
        if isinstance(record, Problem):
            yield record
            continue
        yield row_reader(record, Cells(zip(titles, record.cells, strict=False)))

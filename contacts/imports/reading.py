"""One door to all formats: which one a file is, and the people in it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from django.utils.translation import gettext as _

from contacts.imports import linkedin
from contacts.imports.archive import opened
from contacts.imports.person import Problem, Row, UnreadableError
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
def read_people(stream: BinaryIO) -> Iterator[Reading]:
    """Read a file row by row. Raises UnreadableError, also late, for none or a huge one."""
    with opened(stream) as plain:
        reading = _read_table(records_of(lines_of(plain)))
        yield Reading(reading.format, reading.header, _limited(reading.rows))


def _limited(rows: Iterator[Row]) -> Iterator[Row]:
    for count, row in enumerate(rows):
        if count >= MAX_ROWS:
            raise UnreadableError(
                _("There are more than 50,000 rows. Split the file and try again.")
            )
        yield row


def _read_table(records: Iterator[Record | Problem]) -> Reading:
    first = list(islice(records, _HEADER_WITHIN))
    for index, record in enumerate(first):
        titles = titles_of(record)
        row_reader = profile_of(set(titles))
        if row_reader:
            rows = chain(first[index + 1 :], records)
            return Reading(row_reader[0], titles, _read_rows(rows, titles, row_reader[1]))
    raise UnreadableError(_("The columns are not known. Is this a list of people?"))


def titles_of(record: Record | Problem) -> list[str]:
    if isinstance(record, Problem):
        return []
    return [" ".join(cell.split()).casefold() for cell in record.cells]


def profile_of(titles: set[str]) -> tuple[str, RowReader] | None:
    """The format whose columns these are, and what reads its rows."""
    if titles >= linkedin.NEEDED:
        return Format.LINKEDIN, linkedin.read_connection
    return None


def _read_rows(
    records: Iterable[Record | Problem], titles: list[str], row_reader: RowReader
) -> Iterator[Row]:
    for record in records:
        if isinstance(record, Problem):
            yield record
            continue
        cells = Cells(zip(titles, record.cells, strict=False))
        yield row_reader(record, cells)

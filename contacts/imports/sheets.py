"""Lines to rows of cells, for every kind of CSV."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from django.utils.translation import gettext as _

from contacts.imports.person import Problem

MAX_RAW = 4000
_PEEKED = 20


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table: the line it begins on, its cells and its text."""

    row: int
    cells: list[str]
    raw: str

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


class _Recorder:
    """Hands lines on and remembers those of the present row."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = iter(lines)
        self.count = 0
        self.raw = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self.lines)
        self.count += 1
        if len(self.raw) < MAX_RAW:
            self.raw += line[: MAX_RAW - len(self.raw)]
        return line


def records_of(lines: Iterable[str]) -> Iterator[Record | Problem]:
    """Every row that is not empty, in order; a row that cannot be read is a Problem."""
    lines = iter(lines)
    first = list(islice(lines, _PEEKED))
    recorder = _Recorder(chain(first, lines))
    reader = csv.reader(recorder, delimiter=_delimiter(first))
    while True:
        row, recorder.raw = recorder.count + 1, ""
        try:
            record = Record(row, next(reader), recorder.raw.rstrip("\n"))
        except StopIteration:
            return
        except csv.Error:
            yield Problem(row, _("A cell has no end: a quotation mark is missing."), recorder.raw)
            continue
        if not record.is_empty:
            yield record


def _delimiter(first: list[str]) -> str:
    """The separator that cuts one of the first lines into most cells; comma when in doubt."""
    return max(",;\t", key=lambda mark: max((line.count(mark) for line in first), default=0))

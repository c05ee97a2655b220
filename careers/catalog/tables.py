"""Published tables, read by the names in their header: no column order is relied on."""

import csv
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

Spelling = str | re.Pattern[str]
Columns = Mapping[str, tuple[Spelling, ...]]
# Some tables have a title or a note above their header.
HEADER_WITHIN = 5


class IncompleteError(Exception):
    """A release lacks what an import needs; `lacks` says exactly what, one line each."""

    def __init__(self, lacks: list[str]) -> None:
        super().__init__("\n".join(lacks))
        self.lacks = lacks


def read_table(path: Path, columns: Columns) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab or comma separated file under our names for its columns.

    `columns` gives for each of our names the headers it may have. CRLF or LF, with or without
    a byte order mark. Raises IncompleteError when a column is missing or a row is cut short.
    """
    lines = decode(path).splitlines()
    dialect: dict[str, Any] = (
        # Between tabs a quotation mark is a letter like any other, never the edge of a cell.
        {"delimiter": "\t", "quoting": csv.QUOTE_NONE} if "\t" in lines[0] else {}
    )
    places, above, width = find_header(
        path, [*csv.reader(lines[:HEADER_WITHIN], **dialect)], columns
    )
    rows = csv.reader(lines, **dialect)
    for number, row in enumerate(islice(rows, above, None), start=above + 1):
        if len(row) != width:
            raise IncompleteError([f"{path.name}: row {number} has {len(row)} cells of {width}"])
        yield {name: row[place].strip() for name, place in places.items()}


def decode(path: Path) -> str:
    """The text of the file; older releases are in the Windows code page. Empty is incomplete."""
    raw = path.read_bytes()
    if not raw.strip():
        raise IncompleteError([f"{path.name}: the file is empty"])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def find_header(
    path: Path, first_rows: list[list[str]], columns: Columns
) -> tuple[dict[str, int], int, int]:
    """Where each column is, how many rows end with the header, and how many cells it has."""
    found = [find_columns(row, columns) for row in first_rows]
    best = max(range(len(found)), key=lambda row: len(found[row]))
    there = ", ".join(first_rows[best])
    lacks = [
        f"{path.name}: no column “{named(columns[name][0])}” (there are: {there})"
        for name in columns
        if name not in found[best]
    ]
    if lacks:
        raise IncompleteError(lacks)
    return found[best], best + 1, len(first_rows[best])


def find_columns(header: list[str], columns: Columns) -> dict[str, int]:
    return {
        name: place
        for name, spellings in columns.items()
        for place, cell in enumerate(header)
        if any(is_spelled(cell.strip(), spelling) for spelling in spellings)
    }


def is_spelled(cell: str, spelling: Spelling) -> bool:
    if isinstance(spelling, str):
        return cell.casefold() == spelling.casefold()
    return bool(spelling.fullmatch(cell))


def named(spelling: Spelling) -> str:
    return spelling if isinstance(spelling, str) else spelling.pattern


def number(cell: str) -> float | None:
    """The number in a cell; nothing where it is empty or says “not published” (*, #, n/a)."""
    try:
        return float(cell.replace(",", "").replace("$", ""))
    except ValueError:
        return None


def whole(cell: str) -> int | None:
    value = number(cell)
    return None if value is None else round(value)

"""Pages that stay quick however long the list is: each starts where the last one ended."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet

PAGE_SIZE = 50
LONGEST_KEY = 18
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Page:
    """Rows, newest first, and the mark that asks for older ones ("" at the end)."""

    rows: list
    older: str
    is_first: bool


def newest_first(rows: QuerySet, *, by: str, mark: str = "", size: int = PAGE_SIZE) -> Page:
    """One page of `rows` ordered by the datetime field `by`, ties broken by id.

    A mark that nobody handed out shows the first page.
    """
    after = read_mark(mark)
    if after:
        moment, pk = after
        older = Q(**{f"{by}__lt": moment}) | Q(**{by: moment, "pk__lt": pk})
        # The first condition alone lets the index start at the right place.
        rows = rows.filter(older, **{f"{by}__lte": moment})
    found = list(rows.order_by(f"-{by}", "-pk")[: size + 1])
    more = write_mark(found[size - 1], by) if len(found) > size else ""
    return Page(found[:size], more, after is None)


def read_key(text: str) -> int | None:
    """The id that stands in an address, None where it is none: "²" is a digit, but no number."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_KEY else None


def read_mark(mark: str) -> tuple[dt.datetime, int] | None:
    """The UTC moment and the id behind a mark, None when it is no mark of ours."""
    micros, _, pk = mark.partition("-")
    if not (micros.isdecimal() and pk.isdecimal() and len(mark) < 40):
        return None
    try:
        return EPOCH + dt.timedelta(microseconds=int(micros)), int(pk)
    except OverflowError:
        return None


def write_mark(row: Model, by: str) -> str:
    # Whole numbers: a float would lose the last digits, and with them the place in the list.
    micros = (getattr(row, by) - EPOCH) // dt.timedelta(microseconds=1)
    return f"{micros}-{row.pk}"

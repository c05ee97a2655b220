"""The evidence grid: careers by topics, voices counted, gaps marked."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils import timezone
from django.utils.safestring import SafeString

from careers.evidence import EMPTY, Cell, Reason, Topic, cells, reasons
from careers.models import Career
from careers.querysets import CareerQuerySet

PAGE = 50


class Square(NamedTuple):
    """One cell: where it leads, how many voices, a mark.

    Words that need no escaping, and say so, because there are hundreds.
    """

    path: SafeString
    voices: SafeString
    reason: str
    mark: str


@dataclass(frozen=True)
class Row:
    title: str
    path: str
    squares: list[Square]


@dataclass(frozen=True)
class Grid:
    topics: list[Topic]
    rows: list[Row]
    after: str


def lay_grid(careers: CareerQuerySet, after: str) -> Grid:
    """Fifty careers by title, from the title `after` on; three queries however many there are."""
    beyond = careers.filter(title__gt=after.replace("\0", ""))
    found = list(beyond.order_by("title", "pk")[: PAGE + 1])
    shown = found[:PAGE]
    counted = cells(shown)
    return Grid(
        topics=list(Topic),
        rows=[row(career, counted[career.pk]) for career in shown],
        after=shown[-1].title if len(found) > PAGE else "",
    )


def row(career: Career, counted: dict[str, Cell]) -> Row:
    has_figures, path = career.occupation_id is not None, career.get_absolute_url()
    today = timezone.localdate()
    squares = []
    for topic in Topic:
        cell = counted.get(topic, EMPTY)
        told = [each for each in reasons(topic, cell, has_figures, today) if each in MARKS]
        squares.append(square(f"{path}topics/{topic}/", cell, told[0] if told else None))
    return Row(career.title, path, squares)


MARKS = {Reason.CONTRADICTED: "red", Reason.ONE_SIDED: "amber", Reason.OLD: "amber"}


def square(path: str, cell: Cell, reason: Reason | None) -> Square:
    where, voices = SafeString(path), SafeString(cell.voices)
    if reason is None:
        return Square(where, voices, "", "")
    return Square(where, voices, str(reason.label), MARKS[reason])

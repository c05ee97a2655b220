"""The evidence grid: careers by topics, voices counted, gaps marked."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils import timezone

from careers.evidence import EMPTY, Cell, Reason, Topic, cells, find_gaps
from careers.models import Career
from careers.querysets import CareerQuerySet

PAGE = 50


class Square(NamedTuple):
    """One cell, in words because there are hundreds: where it leads, how many voices, a mark."""

    path: str
    voices: str
    reason: str
    mark: str


@dataclass(frozen=True)
class Row:
    career: Career
    squares: list[Square]


@dataclass(frozen=True)
class Grid:
    topics: list[Topic]
    rows: list[Row]
    after: str


def lay_grid(careers: CareerQuerySet, after: str) -> Grid:
    """Fifty careers by title, from the title `after` on; three queries however many there are."""
    found = list(careers.filter(title__gt=after).order_by("title", "pk")[: PAGE + 1])
    shown = found[:PAGE]
    counted = cells(shown)
    return Grid(
        topics=list(Topic),
        rows=[Row(career, squares(career, counted[career.pk])) for career in shown],
        after=shown[-1].title if len(found) > PAGE else "",
    )


def squares(career: Career, counted: dict[str, Cell]) -> list[Square]:
    has_figures = career.occupation_id is not None
    found = find_gaps(counted, has_figures=has_figures, today=timezone.localdate())
    reasons = {gap.topic: gap.reason for gap in reversed(found) if gap.reason in MARKS}
    path = f"{career.get_absolute_url()}topics/"
    return [
        square(f"{path}{topic}/", counted.get(topic, EMPTY), reasons.get(topic)) for topic in Topic
    ]


MARKS = {Reason.CONTRADICTED: "red", Reason.ONE_SIDED: "amber", Reason.OLD: "amber"}


def square(path: str, cell: Cell, reason: Reason | None) -> Square:
    if reason is None:
        return Square(path, str(cell.voices), "", "")
    return Square(path, str(cell.voices), str(reason.label), MARKS[reason])

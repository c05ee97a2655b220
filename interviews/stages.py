"""The stages as pages show them: the board's columns, the strip of one interview, the counts."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from interviews.models import Interview, Tally

Stage = Interview.Stage
BOARD_STAGES = [
    Stage.IDEA,
    Stage.ASKED,
    Stage.AGREED,
    Stage.SCHEDULED,
    Stage.HELD,
    Stage.THANKED,
]


@dataclass
class Column:
    stage: str
    label: str
    number: int
    interviews: list[Interview] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """One place on the strip: its name, a word on it, and whether it is where we are."""

    label: str
    note: str
    is_done: bool
    is_now: bool


def count_stages(tallies: QuerySet[Tally]) -> list[Column]:
    """Every stage in order with the number of interviews in it."""
    numbers = dict(tallies.values_list("stage", "number"))
    return [Column(value, str(label), numbers.get(value, 0)) for value, label in Stage.choices]


def peopled(counts: list[Column]) -> list[Column]:
    """The stages that somebody is in."""
    return [column for column in counts if column.number]


def number_in(stage: str, counts: list[Column]) -> int:
    return next(column.number for column in counts if column.stage == stage)


def group_by_stage(interviews: Iterable[Interview], counts: list[Column]) -> list[Column]:
    """The board's columns, each with its newest interviews."""
    columns = {column.stage: column for column in counts if column.stage in BOARD_STAGES}
    for interview in interviews:
        columns[interview.stage].interviews.append(interview)
    return list(columns.values())


def stage_strip(interview: Interview) -> list[Mark]:
    """The way of one interview from idea to thanks, with the dates that are known."""
    talk = interview.held_at or interview.scheduled_for
    steps = [
        (_("Found"), interview.contact.get_channel_display(), True),
        (_("Asked"), short_day(interview.asked_at), interview.asked_at),
        (_("Agreed"), short_day(interview.agreed_at), interview.agreed_at),
        (_("Talk"), short_day(talk), interview.held_at),
        (_("Thanked"), short_day(interview.thanked_at), interview.thanked_at),
        (_("Written down"), short_day(interview.debriefed_at), interview.debriefed_at),
    ]
    last = max(number for number, (_label, _note, done) in enumerate(steps) if done)
    now = None if interview.is_over else min(last + 1, len(steps) - 1)
    return [
        Mark(label, note, is_done=bool(done), is_now=number == now)
        for number, (label, note, done) in enumerate(steps)
    ]


def short_day(moment: dt.datetime | None) -> str:
    """The day in the owner's zone, "" for none."""
    return date_format(timezone.localtime(moment), "SHORT_DAY_FORMAT") if moment else ""

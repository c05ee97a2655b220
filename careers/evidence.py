"""What is known about careers and from whom; what is missing asks the next questions."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db import models
from django.db.models import Count, Max, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.models import Career, Insight, Stance

Topic = Insight.Topic

# Our own figures: what was said about a trend ages faster than how a job is entered.
OLD_AFTER = timedelta(days=730)
OLD_TREND_AFTER = timedelta(days=365)
SCORES_APART = 3
MANY_FROM_ONE = 3


class Reason(models.TextChoices):
    CONTRADICTED = "contradicted", _("people disagree")
    ONE_SIDED = "one_sided", _("one side only")
    NO_VOICE = "no_voice", _("nobody said anything yet")
    OLD = "old", _("was said long ago")


@dataclass(frozen=True)
class Gap:
    """A topic that the next conversation should ask about, and why."""

    topic: Topic
    reason: Reason


class Cell(NamedTuple):
    """The statements on one topic of one career, counted."""

    statements: int = 0
    heard: int = 0
    voices: int = 0
    newest_on: date | None = None
    pluses: int = 0
    minuses: int = 0
    growing: int = 0
    dying: int = 0
    lowest: int | None = None
    highest: int | None = None
    contradictions: int = 0

    @property
    def is_contradicted(self) -> bool:
        """Said so by the owner, or plain from directions or scores that cannot both hold."""
        scores_differ = (self.highest or 0) - (self.lowest or 0) >= SCORES_APART
        return bool(self.contradictions or (self.growing and self.dying) or scores_differ)

    @property
    def is_one_sided(self) -> bool:
        """Pluses without minuses or the other way (S18), or many words from one mouth."""
        return bool(self.pluses) != bool(self.minuses) or (
            self.voices == 1 and self.heard >= MANY_FROM_ONE
        )

    def is_old(self, topic: Topic, today: date) -> bool:
        limit = OLD_TREND_AFTER if topic == Topic.TRENDS else OLD_AFTER
        return self.newest_on is not None and today - self.newest_on > limit


EMPTY = Cell()


def cells(
    careers: Collection[Career], contradicted: Mapping[tuple[int, str], int] | None = None
) -> dict[int, dict[str, Cell]]:
    """Count the statements of these careers by topic, in two queries.

    In one for who knows already how often the statements on a career's topic are contradicted.
    """
    if contradicted is None:
        contradicted = count_contradictions(careers)
    counted: dict[int, dict[str, Cell]] = {career.pk: {} for career in careers}
    for career, topic, *counts in count_statements(careers):
        counted[career][topic] = Cell(*counts, contradictions=contradicted.get((career, topic), 0))
    return counted


def count_statements(careers: Collection[Career]) -> Iterable[tuple]:
    """Rows of career, topic and the counts of a Cell in its order."""
    heard = Q(reading_title="")
    return (
        Insight.objects.filter(career__in=careers)
        .values_list("career", "topic")
        .annotate(
            statements=Count("pk"),
            heard=Count("pk", filter=heard),
            voices=Count("contact", distinct=True),
            newest_on=Max("said_on", filter=heard),
            pluses=Count("pk", filter=Q(side=Insight.Side.PLUS)),
            minuses=Count("pk", filter=Q(side=Insight.Side.MINUS)),
            growing=Count("pk", filter=Q(direction=Insight.Direction.GROWING)),
            dying=Count("pk", filter=Q(direction=Insight.Direction.DYING)),
            lowest=Min("score"),
            highest=Max("score"),
        )
        .order_by()
    )


def count_contradictions(careers: Collection[Career]) -> dict[tuple[int, str], int]:
    rows = (
        Stance.objects.filter(insight__career__in=careers, kind=Stance.Kind.CONTRADICTS)
        .values_list("insight__career", "insight__topic")
        .annotate(number=Count("pk"))
        .order_by()
    )
    return {(career, topic): number for career, topic, number in rows}


def find_gaps(counted: Mapping[str, Cell], *, has_figures: bool, today: date) -> list[Gap]:
    """Name what the counted statements leave open, the most telling reason first.

    Pay is read before it is asked (S17, R32): it is a gap only where neither figures nor a
    statement exist.
    """
    found = [
        Gap(topic, reason)
        for topic in Topic
        for reason in reasons(topic, counted.get(topic, EMPTY), has_figures, today)
    ]
    order = list(Reason)
    return sorted(found, key=lambda gap: order.index(gap.reason))


def reasons(topic: Topic, cell: Cell, has_figures: bool, today: date) -> list[Reason]:
    if topic == Topic.PAY:
        return [] if has_figures or cell.statements else [Reason.NO_VOICE]
    if not cell.heard:
        return [Reason.NO_VOICE]
    held = {
        Reason.CONTRADICTED: cell.is_contradicted,
        Reason.ONE_SIDED: cell.is_one_sided,
        Reason.OLD: cell.is_old(topic, today),
    }
    return [reason for reason, holds in held.items() if holds]


def gaps(
    career: Career,
    *,
    contradicted: Mapping[tuple[int, str], int] | None = None,
    today: date | None = None,
) -> list[Gap]:
    """Say which topics of the career lack a voice, are one-sided, contradicted or old."""
    return find_gaps(
        cells([career], contradicted)[career.pk],
        has_figures=career.occupation_id is not None,
        today=today or timezone.localdate(),
    )

"""One career's statements told in order: what agrees, what contradicts, which ways people took."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from statistics import median

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from careers.evidence import Gap, Topic
from careers.models import Career, Insight, Stance

SHOWN = 5


@lru_cache(maxsize=4096)
def day_in(_language: str, day: date) -> str:
    """A day as this language writes it; the same few days stand on all pages about careers."""
    return date_format(day, "SHORT_DATE_FORMAT")


@dataclass(frozen=True)
class Statement:
    """An insight as a page tells it; read as a plain row because a career has hundreds."""

    pk: int
    topic: str
    text: str
    is_quote: bool
    contact: int | None
    name: str | None
    reading: str
    link: str
    said_on: date
    side: str
    horizon: int | None
    direction: str
    path: str
    steps: list[str]
    score: int | None

    @property
    def origin(self) -> str:
        """Who said it, or where it was read, and when."""
        who = self.name or self.reading or _("somebody")
        how = " ({})".format(_("read")) if self.reading else ""
        return f"{who}{how}, {day_in(get_language(), self.said_on)}"

    @cached_property
    def tag(self) -> str:
        """What the topic adds in a word: the direction of a trend, a score, a kind of way."""
        if self.direction:
            ahead = Insight.Horizon(self.horizon).label if self.horizon is not None else ""
            return f"{ahead} · {Insight.Direction(self.direction).label}".strip(" ·")
        if self.score:
            return f"{self.score} / 5"
        return str(Insight.Path(self.path).label) if self.path else ""

    @property
    def topic_name(self) -> str:
        return str(Topic(self.topic).label)


COLUMNS = [
    *["pk", "topic", "text", "is_quote", "contact", "contact__name", "reading_title"],
    *["reading_url", "said_on", "side", "horizon", "direction", "path", "steps", "score"],
]


def read_statements(career: Career) -> list[Statement]:
    """Everything said and read about a career, the newest first; one query."""
    rows = career.insights.order_by("-said_on", "-pk").values_list(*COLUMNS)
    return [Statement(*row) for row in rows]


@dataclass(frozen=True)
class Chapter:
    """A topic with its newest statements, how many more and voices there are, what is missing."""

    topic: Topic
    statements: list[Statement]
    more: int
    voices: int
    gaps: list[Gap]


@dataclass(frozen=True)
class Sides:
    pluses: list[Statement]
    minuses: list[Statement]


@dataclass(frozen=True)
class Satisfaction:
    """How satisfied people said they are: how many, the middle, lowest and highest score."""

    number: int
    middle: float
    lowest: int
    highest: int


@dataclass(frozen=True)
class Story:
    chapters: list[Chapter]
    sides: Sides
    paths: list[Statement]
    satisfaction: Satisfaction | None
    contradictions: list[tuple[Statement, Statement]]
    voices: int
    readings: int


def tell(
    statements: Sequence[Statement], stances: Collection[Stance], found_gaps: Collection[Gap]
) -> Story:
    """Order statements, newest first, into the story a career page shows."""
    by_topic: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_topic[statement.topic].append(statement)
    return Story(
        chapters=[chapter(topic, by_topic[topic], found_gaps) for topic in Topic],
        sides=Sides(
            of_side(by_topic[Topic.SIDES], Insight.Side.PLUS),
            of_side(by_topic[Topic.SIDES], Insight.Side.MINUS),
        ),
        paths=[statement for statement in by_topic[Topic.ENTRY] if statement.steps][:SHOWN],
        satisfaction=satisfaction(by_topic[Topic.SATISFACTION]),
        contradictions=pairs(statements, stances),
        voices=len({statement.contact for statement in statements if statement.contact}),
        readings=len({statement.reading for statement in statements if statement.reading}),
    )


def chapter(topic: Topic, statements: list[Statement], found_gaps: Collection[Gap]) -> Chapter:
    return Chapter(
        topic=topic,
        statements=statements[:SHOWN],
        more=max(0, len(statements) - SHOWN),
        voices=len({statement.contact for statement in statements if statement.contact}),
        gaps=[gap for gap in found_gaps if gap.topic == topic],
    )


def of_side(statements: Sequence[Statement], side: str) -> list[Statement]:
    return [statement for statement in statements if statement.side == side][:SHOWN]


def satisfaction(statements: Collection[Statement]) -> Satisfaction | None:
    """None where nobody gave a score; each person counts once, with the newest."""
    oldest_first = [*statements][::-1]
    newest = {each.contact or -each.pk: each.score for each in oldest_first}
    scores = [score for score in newest.values() if score]
    if not scores:
        return None
    return Satisfaction(len(scores), median(scores), min(scores), max(scores))


def pairs(
    statements: Collection[Statement], stances: Collection[Stance]
) -> list[tuple[Statement, Statement]]:
    """Statements that contradict each other, the earlier one first."""
    known = {statement.pk: statement for statement in statements}
    return [
        (known[stance.other_id], known[stance.insight_id])
        for stance in stances
        if stance.kind == Stance.Kind.CONTRADICTS
        if stance.insight_id in known and stance.other_id in known
    ]

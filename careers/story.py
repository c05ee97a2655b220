"""One career's statements told in order: what agrees, what contradicts, which ways people took."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from careers.evidence import Gap, Topic
from careers.models import Insight, Stance

SHOWN = 6


@dataclass(frozen=True)
class Chapter:
    """A topic with its newest statements, how many more and voices there are, what is missing."""

    topic: Topic
    statements: list[Insight]
    more: int
    voices: int
    gaps: list[Gap]


@dataclass(frozen=True)
class Sides:
    pluses: list[Insight]
    minuses: list[Insight]


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
    paths: list[Insight]
    satisfaction: Satisfaction | None
    contradictions: list[tuple[Insight, Insight]]
    voices: int
    readings: int


def tell(
    insights: Sequence[Insight], stances: Collection[Stance], found_gaps: Collection[Gap]
) -> Story:
    """Order statements, newest first, into the story a career page shows."""
    by_topic: dict[str, list[Insight]] = defaultdict(list)
    for insight in insights:
        by_topic[insight.topic].append(insight)
    sides = by_topic[Topic.SIDES]
    return Story(
        chapters=[chapter(topic, by_topic[topic], found_gaps) for topic in Topic],
        sides=Sides(
            [insight for insight in sides if insight.side == Insight.Side.PLUS],
            [insight for insight in sides if insight.side == Insight.Side.MINUS],
        ),
        paths=[insight for insight in by_topic[Topic.ENTRY] if insight.steps][:SHOWN],
        satisfaction=satisfaction(by_topic[Topic.SATISFACTION]),
        contradictions=pairs(insights, stances),
        voices=len({insight.contact_id for insight in insights if insight.contact_id}),
        readings=len({insight.reading_title for insight in insights if insight.reading_title}),
    )


def chapter(topic: Topic, statements: list[Insight], found_gaps: Collection[Gap]) -> Chapter:
    return Chapter(
        topic=topic,
        statements=statements[:SHOWN],
        more=max(0, len(statements) - SHOWN),
        voices=len({insight.contact_id for insight in statements if insight.contact_id}),
        gaps=[gap for gap in found_gaps if gap.topic == topic],
    )


def satisfaction(statements: Collection[Insight]) -> Satisfaction | None:
    """None where nobody gave a score; each person counts once, with the newest."""
    newest = {insight.contact_id or -insight.pk: insight.score for insight in [*statements][::-1]}
    scores = [score for score in newest.values() if score]
    if not scores:
        return None
    return Satisfaction(len(scores), median(scores), min(scores), max(scores))


def pairs(
    insights: Collection[Insight], stances: Collection[Stance]
) -> list[tuple[Insight, Insight]]:
    """Statements that contradict each other, the earlier one first."""
    known = {insight.pk: insight for insight in insights}
    return [
        (known[stance.other_id], known[stance.insight_id])
        for stance in stances
        if stance.kind == Stance.Kind.CONTRADICTS
        and {stance.insight_id, stance.other_id} <= set(known)
    ]

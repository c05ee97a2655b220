"""Everything the page of one career shows, read in a constant number of queries."""

from collections import Counter
from dataclasses import dataclass

from careers.evidence import Gap, gaps
from careers.facts import Facts, facts_about
from careers.models import Career, Decision, FitRating, Requirement, Stance
from careers.pictures import Bar, PayPicture, draw_bars, draw_growth, draw_pay
from careers.story import Story, pairs, read_statements, tell
from careers.talks import Talk, names_behind, talks_about

TALKS_SHOWN = 12


@dataclass(frozen=True)
class Decided:
    """A decision and with whom the conversations were on which it rests."""

    decision: Decision
    basis: str


@dataclass(frozen=True)
class Overview:
    career: Career
    facts: Facts | None
    pay: PayPicture | None
    growth: list[Bar]
    story: Story
    gaps: list[Gap]
    coverage: list[Bar]
    talks: list[Talk]
    more_talks: int
    decisions: list[Decided]
    fit: FitRating | None
    requirements: list[Requirement]


def look_at(career: Career) -> Overview:
    facts = facts_about(career.occupation)
    statements = read_statements(career)
    stances = list(Stance.objects.filter(insight__career=career))
    contradicted = Counter((career.pk, later.topic) for _, later in pairs(statements, stances))
    found = gaps(career, contradicted=contradicted)
    story = tell(statements, stances, found)
    talks = talks_about([career])[career.pk]
    return Overview(
        career=career,
        facts=facts,
        pay=draw_pay(facts.pay) if facts else None,
        growth=draw_growth(facts.outlook) if facts else [],
        story=story,
        gaps=found,
        coverage=coverage(story),
        talks=talks[-TALKS_SHOWN:],
        more_talks=max(0, len(talks) - TALKS_SHOWN),
        decisions=decided(career),
        fit=career.fit_ratings.order_by("-rated_at", "-pk").first(),
        requirements=list(career.requirements.order_by("met_at", "due_on", "pk")),
    )


def decided(career: Career) -> list[Decided]:
    """Newest first: the first one holds."""
    decisions = list(career.decisions.order_by("-decided_at", "-pk"))
    basis = names_behind(decisions) if decisions else {}
    return [Decided(decision, basis.get(decision.pk, "")) for decision in decisions]


def coverage(story: Story) -> list[Bar]:
    """How many voices each topic has, as bars."""
    rows = [(str(chapter.topic.label), float(chapter.voices)) for chapter in story.chapters]
    most = max(voices for _topic, voices in rows)
    return draw_bars(rows, highest=max(most, 1)) if most else []

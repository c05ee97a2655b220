"""The conversations about a career, as the floor above tells them.

Careers do not know interviews; the app that owns them registers here what a career page shows
and how a fit rating or a decision is tied to the conversations it rests on.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from careers.models import Career, Decision


@dataclass(frozen=True)
class Talk:
    """One conversation about a career: with whom, where it stands, how long it was meant to be."""

    pk: int
    career: int
    contact: int
    name: str
    stage: str
    path: str
    minutes: int
    held_at: datetime | None = None
    scheduled_for: datetime | None = None
    leads: int = 0


@dataclass(frozen=True)
class Effort:
    """What was spent on a career and what came of it (S13)."""

    hours: float
    people: int
    leads: int


ListTalks = Callable[[Collection[Career]], Iterable[Talk]]
TieDecision = Callable[[Decision, Collection[int]], None]
ListBases = Callable[[Collection[Decision]], Iterable[tuple[int, str]]]


def list_none(careers: Collection[Career]) -> Iterable[Talk]:
    return []


def list_no_bases(decisions: Collection[Decision]) -> Iterable[tuple[int, str]]:
    return []


def tie_none(decision: Decision, talks: Collection[int]) -> None:
    return None


@dataclass
class Source:
    list_talks: ListTalks = list_none
    tie_decision: TieDecision = tie_none
    list_bases: ListBases = list_no_bases


source = Source()


def register(*, list_talks: ListTalks, tie_decision: TieDecision, list_bases: ListBases) -> None:
    """Called once, when the floor above is ready."""
    source.list_talks, source.tie_decision = list_talks, tie_decision
    source.list_bases = list_bases


def talks_about(careers: Collection[Career]) -> dict[int, list[Talk]]:
    """The conversations of each career in time, those not yet held last."""
    found: dict[int, list[Talk]] = defaultdict(list)
    for talk in source.list_talks(careers):
        found[talk.career].append(talk)
    for talks in found.values():
        talks.sort(key=lambda talk: (talk.held_at is None, talk.held_at or talk.pk))
    return found


def names_behind(decisions: Collection[Decision]) -> dict[int, str]:
    """With whom the conversations were on which each decision rests."""
    names: dict[int, list[str]] = defaultdict(list)
    for decision, name in source.list_bases(decisions):
        names[decision].append(name)
    return {decision: ", ".join(found) for decision, found in names.items()}


def effort(talks: Collection[Talk]) -> Effort:
    """Hours in conversations that were held, people met, leads they mentioned."""
    held = [talk for talk in talks if talk.held_at]
    return Effort(
        hours=round(sum(talk.minutes for talk in held) / 60, 1),
        people=len({talk.contact for talk in held}),
        leads=sum(talk.leads for talk in held),
    )

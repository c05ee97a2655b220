"""What the apps above tell the mechanism about their rows, so that it need not know them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Protocol

from accounts.models import User
from reminders.models import Reminder


@dataclass(frozen=True)
class Notice:
    """A reminder in words: one step, the person, the reason, the verb on the button, the page."""

    what: str
    why: str
    who: str
    action: str
    path: str

    def __post_init__(self) -> None:
        """Settle the language: a lazy text would be read when another owner's is active."""
        for field in fields(self):
            object.__setattr__(self, field.name, str(getattr(self, field.name)))


@dataclass(frozen=True)
class Event:
    """Something with a time that belongs into the owner's own calendar; it has no guests."""

    source: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    path: str = ""
    changed_at: datetime | None = None


class Answer(Protocol):
    def __call__(self, *, reminder: Reminder, user: User) -> None: ...


Describe = Callable[[list[Reminder]], dict[int, Notice]]
Events = Callable[[User], Iterable[Event]]
Replan = Callable[[User], None]


@dataclass(frozen=True)
class Source:
    describe: Describe
    settle: Answer
    take_back: Answer
    events: Events | None = None
    replan: Replan | None = None


_sources: dict[str, Source] = {}
_days_off: list[Callable[[User], Iterable[date]]] = []


def register(
    prefix: str,
    *,
    describe: Describe,
    settle: Answer,
    take_back: Answer,
    events: Events | None = None,
    replan: Replan | None = None,
) -> None:
    """Say how reminders of "prefix:..." are told and settled; called from AppConfig.ready.

    `describe` gets many at once and may leave out those whose row is gone. `settle` does the
    verb behind "done" and `take_back` undoes it; either raises ValidationError when the facts
    do not allow it (any more). `events` lists what the owner's calendar should show; `replan`
    reconciles all rows of one owner after a change of rules, zone or hours.
    """
    _sources[prefix] = Source(describe, settle, take_back, events, replan)


def prefixes() -> set[str]:
    """Every sort of row that reminders can be about."""
    return set(_sources)


def register_days_off(days_off: Callable[[User], Iterable[date]]) -> None:
    """Add a calendar of days without business, such as a career center's own."""
    _days_off.append(days_off)


def days_off(owner: User) -> frozenset[date]:
    return frozenset(day for calendar in _days_off for day in calendar(owner))


def describe(reminders: Iterable[Reminder]) -> dict[int, Notice]:
    """Notices by reminder id; a reminder that its app cannot tell any more is left out."""
    by_prefix = defaultdict(list)
    for reminder in reminders:
        by_prefix[reminder.prefix].append(reminder)
    notices: dict[int, Notice] = {}
    for prefix, group in by_prefix.items():
        if source := _sources.get(prefix):
            notices |= source.describe(group)
    return notices


def settle(*, reminder: Reminder, user: User) -> None:
    """Do the verb behind "done", if its app has one for this rule."""
    if source := _sources.get(reminder.prefix):
        source.settle(reminder=reminder, user=user)


def take_back(*, reminder: Reminder, user: User) -> None:
    """Undo the verb that "done" did."""
    if source := _sources.get(reminder.prefix):
        source.take_back(reminder=reminder, user=user)


def events(owner: User) -> list[Event]:
    """All that should stand in the owner's calendar, soonest first."""
    found = [
        event for source in _sources.values() if source.events for event in source.events(owner)
    ]
    return sorted(found, key=lambda event: event.starts_at)


def replan(owner: User) -> None:
    """Let every app reconcile this owner's reminders: a rule, the zone or the hours changed."""
    for source in _sources.values():
        if source.replan:
            source.replan(owner)

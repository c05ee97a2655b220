"""When a person or an introduction asks for a step: a table of rules and two pure functions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from contacts.models import Contact, Introduction, Promise, Told
from reminders.clock import Clock, Unit
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

RULES = [
    Rule(
        code="keep_in_touch",
        label=_("Write to somebody who is glad to hear from you"),
        source="R46",
        amount=0,
        unit=Unit.DAYS,
        after=_("the time you chose for this person"),
    ),
    Rule(
        code="keep_in_touch_late",
        label=_("Write before they have forgotten you"),
        source="R46",
        amount=0,
        unit=Unit.DAYS,
        after=_("the longest time you chose for this person"),
    ),
    Rule(
        code="promise_mine",
        label=_("Keep your promise"),
        source="S67",
        amount=0,
        unit=Unit.DAYS,
        after=_("the day you named"),
    ),
    Rule(
        code="promise_theirs",
        label=_("Ask kindly about what they promised"),
        source="S67",
        amount=3,
        unit=Unit.BUSINESS_DAYS,
        after=_("the day they named"),
    ),
    Rule(
        code="tell_news",
        label=_("Tell your news"),
        source="R48",
        amount=1,
        unit=Unit.BUSINESS_DAYS,
        after=_("something landed"),
    ),
    Rule(
        code="introduction_follow",
        label=_("Ask how the introduction stands"),
        source="S24",
        amount=5,
        unit=Unit.BUSINESS_DAYS,
        after=_("you asked or they promised"),
    ),
    Rule(
        code="introduction_thank",
        label=_("Thank for the introduction"),
        source="S24",
        amount=1,
        unit=Unit.DAYS,
        after=_("the introduction was made"),
    ),
]
Settings = Mapping[str, Setting]


@dataclass(frozen=True)
class Owed:
    """What is open between the owner and one person, beside keeping in touch."""

    promises: Sequence[Promise] = field(default_factory=list)
    tellings: Sequence[Told] = field(default_factory=list)


Step = tuple[str, datetime | date, str, datetime | None]


def wanted_for_contact(
    contact: Contact, owed: Owed, settings: Settings, clock: Clock
) -> list[Wanted]:
    """What is owed to this person, else the next word to keep in touch (R46: one at a time).

    Pure. Nothing is wanted of people who are deleted or do not want to be contacted (F88).
    """
    if not contact.is_approachable:
        return []
    owing = [_want(contact, step, settings, clock) for step in _owing(owed)]
    keeping = [_want(contact, step, settings, clock) for step in _keeping(contact, clock)]
    if any(want.due_at <= keeping[-1].due_at for want in owing if keeping):
        keeping = []
    return [want for want in owing + keeping if settings[want.rule].is_on]


def _want(contact: Contact, step: Step, settings: Settings, clock: Clock) -> Wanted:
    code, start, occurrence, until = step
    return Wanted(
        source=f"contact:{contact.pk}",
        rule=code,
        due_at=settings[code].moment(start, clock),
        occurrence=occurrence,
        until=until,
    )


def _owing(owed: Owed) -> Iterator[Step]:
    for promise in owed.promises:
        if promise.kept_at is None:
            yield f"promise_{promise.side}", promise.due_on, f"promise{promise.pk}", None
    for telling in owed.tellings:
        if telling.told_at is None:
            yield "tell_news", telling.created_at, f"told{telling.pk}", None


def _keeping(contact: Contact, clock: Clock) -> Iterator[Step]:
    """The ideal day; once it has passed unused, the latest takes its place (R46)."""
    last = contact.last_contact_at or contact.welcomed_at
    if not contact.ideal_days or last is None:
        return
    day = clock.day_of(last)
    ideal = clock.at(day + timedelta(days=contact.ideal_days))
    latest = clock.at(day + timedelta(days=contact.latest_days or contact.ideal_days))
    turn = f"{day:%Y%m%d}"
    if ideal < latest:
        yield "keep_in_touch", ideal, turn, latest
    yield "keep_in_touch_late", latest, turn, None


def wanted_for_introduction(
    introduction: Introduction, settings: Settings, clock: Clock
) -> list[Wanted]:
    """Follow a promise up, thank for what was tried (S24). Pure; people unasked want nothing."""
    people = (introduction.through, introduction.contact)
    if not all(person.is_approachable for person in people):
        return []
    code, start = _introduction_step(introduction)
    if start is None or not settings[code].is_on:
        return []
    return [
        Wanted(
            source=f"introduction:{introduction.pk}",
            rule=code,
            due_at=settings[code].moment(start, clock),
            occurrence=f"{start:%Y%m%d}",
        )
    ]


def _introduction_step(introduction: Introduction) -> tuple[str, datetime | None]:
    if introduction.thanked_at:
        return "", None
    tried_at = introduction.made_at or introduction.refused_at
    if tried_at:
        return "introduction_thank", tried_at
    heard_of = [moment for moment in (introduction.asked_at, introduction.promised_at) if moment]
    return "introduction_follow", max(heard_of, default=None)

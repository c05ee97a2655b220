"""How the owner stands with one person: what passed between them and what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, F, QuerySet, Value
from django.utils.translation import gettext as _

from contacts.models import Contact, Introduction, Promise, Touch
from contacts.paths import path_to

SHOWN = 15


@dataclass(frozen=True)
class Passed:
    """One thing that passed between two people."""

    at: datetime
    what: str
    words: str


@dataclass(frozen=True)
class Standing:
    """What is owed, what passed, and the way that leads to this person."""

    promises: Sequence[Promise]
    introductions: Sequence[Introduction]
    passed: Sequence[Passed]
    path: Sequence[Contact]


def standing_of(contact: Contact) -> Standing:
    return Standing(
        promises=list(contact.promises.filter(kept_at=None)[:20]),
        introductions=list(contact.introductions.select_related("through", "contact")[:5]),
        passed=passed_between(contact),
        path=path_to(contact, contact.owner),
    )


def passed_between(contact: Contact) -> list[Passed]:
    """Contact, favors and news, newest first, in one query."""
    parts = [
        _part(contact.touches.all(), "touch", "happened_at", "note", F("kind")),
        _part(contact.favors.all(), "favor", "given_at", "what", Value("")),
        _part(contact.tellings.filter(told_at__isnull=False), "told", "told_at", "what", Value("")),
    ]
    rows = parts[0].union(*parts[1:], all=True).order_by("-at")[:SHOWN]
    labels = dict(Touch.Kind.choices) | {"favor": _("You gave"), "told": _("You told")}
    return [
        Passed(row["at"], str(labels[row["sort"] or row["part"]]), row["words"]) for row in rows
    ]


def _part(rows: QuerySet, part: str, at: str, words: str, sort: F | Value) -> QuerySet:
    return rows.order_by().values(
        part=Value(part, CharField()), at=F(at), words=F(words), sort=sort
    )

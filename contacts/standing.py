"""How the owner stands with one person: what passed between them and what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _

from contacts.models import Contact, Introduction, Promise, Touch
from contacts.paths import path_to

# What passed between two people, newest first; composed by the ORM it would cost five times that.
_PASSED = """
SELECT kind, happened_at, note FROM contacts_touch WHERE contact_id = %(contact)s
UNION ALL SELECT 'favor', given_at, what FROM contacts_favor WHERE contact_id = %(contact)s
UNION ALL SELECT 'told', told_at, what FROM contacts_told
    WHERE contact_id = %(contact)s AND told_at IS NOT NULL
ORDER BY 2 DESC LIMIT 15
"""
SHOWN_OF_INTRODUCTION = ("contact", "through__name", "note", "state", "updated_at")


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
    introductions = contact.introductions.select_related("through")
    return Standing(
        promises=list(contact.promises.filter(kept_at=None)[:20]),
        introductions=list(introductions.only(*SHOWN_OF_INTRODUCTION)[:5]),
        passed=passed_between(contact),
        path=path_to(contact, contact.owner),
    )


def passed_between(contact: Contact) -> list[Passed]:
    """Contact, favors and news, newest first, in one query."""
    labels = dict(Touch.Kind.choices) | {"favor": _("You gave"), "told": _("You told")}
    with connection.cursor() as cursor:
        cursor.execute(_PASSED, {"contact": contact.pk})
        return [Passed(at, str(labels[kind]), words) for kind, at, words in cursor.fetchall()]

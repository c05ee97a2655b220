"""How the owner stands with one person: what passed between them and what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass

from contacts.models import Contact, Favor, Introduction, Promise, Told, Touch
from contacts.paths import path_to


@dataclass(frozen=True)
class Standing:
    """The newest of each kind, and the way that leads to this person."""

    touches: Sequence[Touch]
    promises: Sequence[Promise]
    favors: Sequence[Favor]
    tellings: Sequence[Told]
    introductions: Sequence[Introduction]
    path: Sequence[Contact]


def standing_of(contact: Contact) -> Standing:
    return Standing(
        touches=list(contact.touches.all()[:8]),
        promises=list(contact.promises.filter(kept_at=None)[:20]),
        favors=list(contact.favors.all()[:8]),
        tellings=list(contact.tellings.filter(told_at__isnull=False)[:5]),
        introductions=list(contact.introductions.select_related("through", "contact")[:5]),
        path=path_to(contact, contact.owner),
    )

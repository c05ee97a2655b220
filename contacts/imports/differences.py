"""What a row changes in a person who is known already: three sides, and the owner's words win."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from contacts.folding import fold
from contacts.imports.person import Person
from contacts.models import Contact
from contacts.points import Point


@dataclass(frozen=True, slots=True)
class Difference:
    """Columns to set, an organization, points and tags to add; false when nothing changes."""

    columns: dict[str, str] = field(default_factory=dict)
    organization: str = ""
    points: list[Point] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.columns or self.organization or self.points or self.tags)


def text_of(contact: Contact, column: str) -> str:
    """A column as a file would write it."""
    value = getattr(contact, column)
    return "" if value in (None, False) else str(value)


def takes(*, base: str, theirs: str, mine: str) -> bool:
    """Whether the file's word replaces ours: it is news there, and ours was not written by hand.

    `base` is what the last import of the same kind said; empty when there was none.
    """
    return bool(theirs) and theirs not in (base, mine) and mine == base


def is_moved(contact: Contact, before: Person, theirs: Person) -> bool:
    """Whether the person works elsewhere now, accents and case aside."""
    mine = contact.organization.name if contact.organization else ""
    base, now = fold(before.organization), fold(theirs.organization)
    return takes(base=base, theirs=now, mine=fold(mine))


def difference(
    contact: Contact, known: Iterable[tuple[str, str]], base: Person | None, theirs: Person
) -> Difference:
    """What `theirs` adds to `contact`, whose points are `known` as (kind, value)."""
    before = base or Person(row=0, name="")
    facts = {**theirs.facts, "name": theirs.name}
    base_facts = {**before.facts, "name": before.name}
    columns = {
        column: text
        for column, text in facts.items()
        if takes(base=base_facts.get(column, ""), theirs=text, mine=text_of(contact, column))
    }
    have = {*known, *((point.kind, point.value) for point in before.points)}
    have_tags = {*contact.tags, *before.tags}
    return Difference(
        columns=columns,
        organization=theirs.organization if is_moved(contact, before, theirs) else "",
        points=[point for point in theirs.points if (point.kind, point.value) not in have],
        tags=[tag for tag in theirs.tags if tag not in have_tags],
    )

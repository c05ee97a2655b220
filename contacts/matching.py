"""Whom a row of a file means: profile first, then e-mail; a name is only ever a suggestion."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from django.db.models import QuerySet

from accounts.models import User
from contacts.folding import fold
from contacts.forgetting import forgotten_among
from contacts.imports.person import Person, person_from_json
from contacts.models import Contact, ContactPoint, Forgotten, ImportRow

_PROFILE = "linkedin.com/in/"


@dataclass(slots=True)
class Match:
    """Where a person of a file belongs. `base` is what the same kind of file said last time."""

    key: str
    contact: Contact | None = None
    base: Person | None = None
    suggestion: Contact | None = None
    twin: int = 0
    was_deleted: bool = False
    was_left_out: bool = False
    was_forgotten: bool = False


def strong_values(person: Person) -> list[str]:
    """Profile, then e-mail addresses: what tells one person from another."""
    profiles = [point.value for point in person.points if point.value.startswith(_PROFILE)]
    emails = [p.value for p in person.points if p.kind == ContactPoint.Kind.EMAIL]
    return profiles + emails


def key_of(name: str, organization: str) -> str:
    """What stands for somebody without profile and e-mail."""
    return f"{fold(name)}|{fold(organization)}"[:480]


def share_a_word(one: str, other: str) -> bool:
    """Guards against addresses that several people use, such as an office's."""
    return bool(set(fold(one).split()) & set(fold(other).split()))


class Matcher:
    """Matches the rows of one file, in order and in blocks, for one owner."""

    def __init__(self, owner: User, file_format: str) -> None:
        self.owner = owner
        self.format = file_format
        self.seen: dict[str, tuple[int, str]] = {}
        self.nameless: Counter[str] = Counter()
        self.has_forgotten = Forgotten.objects.visible_to(owner).exists()

    def match(self, people: Sequence[Person]) -> list[Match]:
        """One match per person, at a fixed number of queries."""
        matches = [Match(key=self._key(person), twin=self._twin(person)) for person in people]
        self._find_earlier_rows(matches)
        self._find_by_points(people, matches)
        self._find_bases(matches)
        self._find_suggestions(people, matches)
        if self.has_forgotten:
            self._find_forgotten(people, matches)
        return matches

    def _key(self, person: Person) -> str:
        """What the same row of a later file will be known by again."""
        values = strong_values(person)
        if values:
            return values[0]
        key = key_of(person.name, person.organization)
        self.nameless[key] += 1
        return f"{key}#{self.nameless[key]}"

    def _twin(self, person: Person) -> int:
        """The earlier row of this file that is the same person, or 0."""
        values = strong_values(person)
        for value in values:
            row, name = self.seen.get(value, (0, ""))
            if row and (value.startswith(_PROFILE) or share_a_word(name, person.name)):
                return row
        for value in values:
            self.seen.setdefault(value, (person.row, person.name))
        return 0

    def _find_earlier_rows(self, matches: list[Match]) -> None:
        rows = self._applied_rows().filter(key__in=[match.key for match in matches])
        by_key = {row.key: row for row in rows}
        for match in matches:
            row = by_key.get(match.key)
            if row and row.contact and row.contact.deleted_at:
                match.was_deleted = True
            elif row and row.contact:
                match.contact = row.contact
            elif row:
                match.was_left_out = not row.is_chosen

    def _applied_rows(self) -> "QuerySet[ImportRow]":
        return (
            ImportRow.objects.filter(
                batch__owner=self.owner,
                batch__format=self.format,
                batch__applied_at__isnull=False,
                batch__undone_at__isnull=True,
            )
            .select_related("contact__organization")
            .order_by("batch_id", "number")
        )

    def _find_by_points(self, people: Sequence[Person], matches: list[Match]) -> None:
        values = {value for person in people for value in strong_values(person)}
        points = ContactPoint.objects.filter(
            owner=self.owner, value__in=values, contact__deleted_at__isnull=True
        ).select_related("contact__organization")
        holders: dict[str, list[Contact]] = defaultdict(list)
        for point in points.order_by("contact_id"):
            holders[point.value].append(point.contact)
        for person, match in zip(people, matches, strict=True):
            match.contact = self._holder(person, holders) or match.contact

    def _holder(self, person: Person, holders: dict[str, list[Contact]]) -> Contact | None:
        for value in strong_values(person):
            for contact in holders[value]:
                if value.startswith(_PROFILE) or share_a_word(contact.name, person.name):
                    return contact
        return None

    def _find_bases(self, matches: list[Match]) -> None:
        ids = [match.contact.pk for match in matches if match.contact]
        rows = self._applied_rows().filter(contact__in=ids)
        bases = {row.contact_id: person_from_json(row.facts) for row in rows}
        for match in matches:
            match.base = bases.get(match.contact.pk) if match.contact else None

    def _find_suggestions(self, people: Sequence[Person], matches: list[Match]) -> None:
        open_names = [
            fold(person.name)
            for person, match in zip(people, matches, strict=True)
            if not match.contact
        ]
        contacts = Contact.objects.visible_to(self.owner).filter(folded_name__in=open_names)
        by_name = {contact.folded_name: contact for contact in contacts.order_by("-pk")}
        for person, match in zip(people, matches, strict=True):
            if not match.contact:
                match.suggestion = by_name.get(fold(person.name))

    def _find_forgotten(self, people: Sequence[Person], matches: list[Match]) -> None:
        """A name alone tells nobody from another who has an address (R58)."""
        known_by = [strong_values(person) for person in people]
        for person, values in zip(people, known_by, strict=True):
            if person.organization or not values:
                values.append(key_of(person.name, person.organization))
        found = forgotten_among(self.owner, chain.from_iterable(known_by))
        for match, values in zip(matches, known_by, strict=True):
            match.was_forgotten = match.contact is None and not found.isdisjoint(values)

from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from contacts.actions.contacts import point_row, update_contacts
from contacts.actions.imports.staging import BLOCK, known_points
from contacts.actions.organizations import find_or_create_organizations
from contacts.folding import fold
from contacts.imports.differences import Difference, difference, text_of
from contacts.imports.person import Person, person_from_json
from contacts.matching import Match, Matcher
from contacts.models import Contact, ContactPoint, ImportBatch, ImportRow, Organization

Outcome = ImportRow.Outcome
_LINK = """
UPDATE contacts_importrow SET contact_id = made.contact, outcome = %s
FROM unnest(%s::bigint[], %s::bigint[]) AS made(row, contact) WHERE id = made.row
"""
Organizations = dict[str, Organization]
MANY_ROWS = 5000


def approve_batch(*, batch: ImportBatch) -> ImportBatch:
    """The owner has seen the preview and wants it; applying may follow in the background."""
    batch.approved_at = timezone.now()
    batch.save(update_fields=["approved_at", "updated_at"])
    return batch


@transaction.atomic
def apply_batch(*, batch_id: int) -> ImportBatch:
    """Make the chosen rows of a staged file true, all or none; a second run does nothing."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if not batch.staged_at or batch.applied_at or batch.failure:
        return batch
    matcher = Matcher(batch.owner, batch.format)
    for done, rows in enumerate(_blocks(batch), start=1):
        _apply_block(batch, matcher, rows)
        batch.progress = done * BLOCK
    batch.applied_at = timezone.now()
    batch.approved_at = batch.approved_at or batch.applied_at
    batch.content = None
    batch.save()
    if batch.rows_read > MANY_ROWS:
        transaction.on_commit(_note_statistics)
    return batch


def _note_statistics() -> None:
    """Without them the first searches among so many new people would read every one of them."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE contacts_contact, contacts_contactpoint, contacts_organization")


def _blocks(batch: ImportBatch) -> Iterator[list[ImportRow]]:
    """The chosen rows in the order of the file; each block starts after the last."""
    chosen = batch.rows.filter(is_chosen=True).exclude(outcome=Outcome.ERROR).order_by("number")
    last = -1
    while rows := list(chosen.filter(number__gt=last)[:BLOCK]):
        yield rows
        last = rows[-1].number


def _apply_block(batch: ImportBatch, matcher: Matcher, rows: list[ImportRow]) -> None:
    people = [person_from_json(row.facts, row.number) for row in rows]
    bases = _settle_contacts(batch, rows, matcher.match(people))
    organizations, created = find_or_create_organizations(
        owner=batch.owner, names=[person.organization for person in people]
    )
    batch.created_organizations += created
    known = known_points(row.contact for row in rows)
    points: list[ContactPoint] = []
    for row, person, base in zip(rows, people, bases, strict=True):
        contact = row.contact or Contact(owner=batch.owner)
        news = difference(contact, known.get(contact.pk, []), base, person)
        row.outcome, row.before = _outcome(contact, news), _before(contact, news)
        row.contact = contact
        _set_columns(contact, news, organizations)
        points += [point_row(contact, point) for point in news.points]
    _store(rows, points)


def _settle_contacts(
    batch: ImportBatch, rows: list[ImportRow], matches: list[Match]
) -> list[Person | None]:
    """Give each row its person if there is one by now; returns what each is compared with."""
    chosen = {row.contact_id for row in rows if row.contact_id}
    present = Contact.objects.visible_to(batch.owner).select_related("organization")
    by_key = present.in_bulk(chosen)
    for row, match in zip(rows, matches, strict=True):
        row.contact = by_key.get(row.contact_id) or match.contact
    return [match.base for match in matches]


def _outcome(contact: Contact, news: Difference) -> Outcome:
    if contact.pk is None:
        return Outcome.NEW
    return Outcome.CHANGED if news else Outcome.UNCHANGED


def _before(contact: Contact, news: Difference) -> dict[str, Any]:
    """What undoing has to put back; nothing for a person who is new."""
    if contact.pk is None:
        return {}
    return {
        "columns": {name: text_of(contact, name) for name in news.columns},
        "organization": contact.organization_id,
        "points": [[point.kind, point.value] for point in news.points],
        "tags": contact.tags,
    }


def _set_columns(contact: Contact, news: Difference, organizations: Organizations) -> None:
    for name, text in news.columns.items():
        setattr(contact, name, Contact._meta.get_field(name).to_python(text))
    if news.organization:
        contact.organization = organizations.get(fold(news.organization))
    contact.tags = [*contact.tags, *news.tags]


def _store(rows: list[ImportRow], points: list[ContactPoint]) -> None:
    Contact.objects.bulk_create(row.contact for row in rows if row.outcome == Outcome.NEW)
    changed = [row.contact for row in rows if row.outcome == Outcome.CHANGED and row.contact]
    update_contacts(changed)
    ContactPoint.objects.bulk_create(points, ignore_conflicts=True)
    _link_new([row for row in rows if row.outcome == Outcome.NEW])
    others = [row for row in rows if row.outcome != Outcome.NEW]
    ImportRow.objects.bulk_update(others, ["contact", "outcome", "before"])


def _link_new(rows: list[ImportRow]) -> None:
    """Write who became of each new row; a CASE for every row would take most of the time."""
    pairs = [row.pk for row in rows], [row.contact.pk for row in rows if row.contact]
    with connection.cursor() as cursor:
        cursor.execute(_LINK, [Outcome.NEW.value, *pairs])

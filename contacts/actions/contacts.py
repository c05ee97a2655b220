from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext

from accounts.models import User
from contacts.actions.changes import change_rows
from contacts.actions.organizations import find_or_create_organization
from contacts.actions.planning import follow_people
from contacts.models import Change, Contact, ContactPoint
from contacts.points import Point

_WRITTEN = [
    "name",
    "folded_name",
    "role",
    "role_since_on",
    "is_former",
    "organization",
    "channel",
    "time_zone",
    "how_known",
    "known_since_on",
    "best_times",
    "busy_seasons",
    "notes",
    "tags",
    "words",
    "updated_at",
]


@transaction.atomic
def save_contact(
    *, contact: Contact, organization_name: str, points: Iterable[Point] | None = None
) -> Contact:
    """Store a person with the organization of that name and, when given, exactly these points."""
    contact.organization = find_or_create_organization(owner=contact.owner, name=organization_name)
    contact.save()
    if points is not None:
        set_points(contact=contact, points=points)
    return contact


@transaction.atomic
def set_points(*, contact: Contact, points: Iterable[Point]) -> None:
    """Make `points` the only addresses, numbers and links of a person."""
    wanted = {(point.kind, point.value): point for point in points}
    for row in contact.points.all():
        point = wanted.pop((row.kind, row.value), None)
        if point is None:
            row.delete()
            continue
        row.raw, row.label, row.is_preferred = point.raw, point.label, point.is_preferred
        row.save(update_fields=["raw", "label", "is_preferred", "updated_at"])
    ContactPoint.objects.bulk_create(point_row(contact, point) for point in wanted.values())


def point_row(contact: Contact, point: Point) -> ContactPoint:
    return ContactPoint(
        owner_id=contact.owner_id,
        contact=contact,
        kind=point.kind,
        raw=point.raw,
        value=point.value,
        label=point.label,
        is_preferred=point.is_preferred,
    )


def update_contacts(contacts: Sequence[Contact]) -> None:
    """Store many changed people at once, with what they are sorted and found by."""
    computed = [Contact._meta.get_field(name) for name in ("folded_name", "words", "updated_at")]
    for contact in contacts:
        for column in computed:
            column.pre_save(contact, add=False)
    Contact.objects.bulk_update(contacts, _WRITTEN, batch_size=500)


def counted(contacts: Sequence[Contact]) -> str:
    """The one name, or how many people."""
    if len(contacts) == 1:
        return contacts[0].name
    people = ngettext("%(count)s person", "%(count)s people", len(contacts))
    return people % {"count": len(contacts)}


@transaction.atomic
def delete_contacts(*, owner: User, contacts: Sequence[Contact]) -> Change:
    """Hide people from every list; the change that comes back undoes it."""
    columns = {"deleted_at": timezone.now()}
    change = change_rows(owner=owner, what=counted(contacts), rows=contacts, columns=columns)
    follow_people(owner=owner, contacts=contacts)
    return change


@transaction.atomic
def restore_contact(*, contact: Contact) -> Contact:
    """Take a deleted person back, with what is planned about them, however long ago it was."""
    contact.deleted_at = None
    contact.save(update_fields=["deleted_at", "updated_at"])
    follow_people(owner=contact.owner, contacts=[contact])
    return contact


@transaction.atomic
def mark_do_not_contact(*, contact: Contact) -> Contact:
    """Note that this person wants no mail (F88); every page that would ask says so."""
    contact.do_not_contact_at = timezone.now()
    contact.save(update_fields=["do_not_contact_at", "updated_at"])
    follow_people(owner=contact.owner, contacts=[contact])
    return contact


@transaction.atomic
def allow_contact(*, contact: Contact) -> Contact:
    """Take the do-not-contact note back."""
    contact.do_not_contact_at = None
    contact.save(update_fields=["do_not_contact_at", "updated_at"])
    follow_people(owner=contact.owner, contacts=[contact])
    return contact

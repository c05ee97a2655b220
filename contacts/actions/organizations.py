from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from contacts.actions.changes import change_rows
from contacts.folding import fold
from contacts.models import Change, Contact, Organization


def find_or_create_organizations(
    *, owner: User, names: Iterable[str]
) -> tuple[dict[str, Organization], list[int]]:
    """Organizations by folded name, and the keys of those that are new."""
    wanted = {fold(name): name for name in names if fold(name)}
    mine = Organization.objects.visible_to(owner)
    found = {row.folded_name: row for row in mine.filter(folded_name__in=wanted)}
    missing = [name for key, name in wanted.items() if key not in found]
    created = Organization.objects.bulk_create(
        Organization(owner=owner, name=name[:200]) for name in missing
    )
    found.update({row.folded_name: row for row in created})
    return found, [row.pk for row in created]


def find_or_create_organization(*, owner: User, name: str) -> Organization | None:
    """The organization of that name, accents and case aside; None for an empty name."""
    found, _created = find_or_create_organizations(owner=owner, names=[name])
    return found.get(fold(name))


@transaction.atomic
def save_organization(*, organization: Organization) -> Organization:
    """Store an organization; the people in it are found under its new name at once."""
    organization.save()
    people = Contact.objects.filter(organization=organization).select_related("organization")
    refresh_words(people)
    return organization


@transaction.atomic
def list_organizations(*, owner: User, names: Iterable[str]) -> list[Organization]:
    """Put organizations on the LAMP list, those that are new and those known already (R2)."""
    found, _created = find_or_create_organizations(owner=owner, names=names)
    rows = list(found.values())
    keys = [row.pk for row in rows]
    Organization.objects.filter(pk__in=keys, listed_at=None).update(listed_at=timezone.now())
    return rows


def rank_organization(*, organization: Organization) -> Organization:
    """Store what the LAMP list says of an organization."""
    ranks = ["has_alumni", "motivation", "posting"]
    organization.save(update_fields=[*ranks, "updated_at"])
    return organization


def refresh_words(contacts: Iterable[Contact]) -> None:
    """Store again what these people are found by."""
    rows = list(contacts)
    for contact in rows:
        Contact._meta.get_field("words").pre_save(contact, add=False)
    Contact.objects.bulk_update(rows, ["words"], batch_size=500)


@transaction.atomic
def delete_organization(*, organization: Organization) -> Change:
    """Hide an organization; its people stay and keep its name on their pages."""
    columns = {"deleted_at": timezone.now()}
    return change_rows(
        owner=organization.owner, what=str(organization), rows=[organization], columns=columns
    )

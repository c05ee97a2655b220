"""What was thrown away can be brought back for some weeks, and is then gone for good."""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from accounts.models import KEPT_DAYS
from contacts.actions.forgetting import erase_contact, forget_contact
from contacts.models import Change, Contact, Organization
from dashboard.archives.belongings import owned_models
from interviews.models import Interview, Invitation

AT_ONCE = 500
A_DAY = 24 * 60 * 60
# People are forgotten one by one; an organization is the name that its people keep on their pages.
LEFT_OUT = (Contact, Organization)


def empty_bins_daily() -> None:
    """Once a day, at whatever hour the machine is on."""
    if cache.add("dashboard.bins", "emptied", A_DAY):
        empty_bins()


def empty_bins() -> None:
    """Delete what was thrown away more than KEPT_DAYS ago, and what could undo older changes."""
    limit = timezone.now() - timedelta(days=KEPT_DAYS)
    while forgettable := list(deleted_people(limit)[:AT_ONCE]):
        for contact in forgettable:
            let_go(contact)
    for model in owned_models():
        if is_removable(model) and model not in LEFT_OUT:
            delete_all(model._base_manager.filter(deleted_at__lt=limit))
    delete_all(Change.objects.filter(created_at__lt=limit))


def let_go(contact: Contact) -> None:
    """Whoever did not wish to be written to must stay so when they are added anew (F88)."""
    reported = Invitation.objects.filter(interview__contact=contact, reported_at__isnull=False)
    if contact.do_not_contact_at or reported.exists():
        forget_contact(contact=contact)
    else:
        erase_contact(contact=contact)


def deleted_people(limit: datetime) -> models.QuerySet[Contact]:
    """Whom nothing on any page speaks of; who was talked with stays while the talk does."""
    talks = Interview.objects.filter(contact=OuterRef("pk"), deleted_at=None)
    people = Contact.objects.filter(~Exists(talks), deleted_at__lt=limit, merger=None)
    return people.select_related("owner", "organization")


def is_removable(model: type[models.Model]) -> bool:
    return any(field.name == "deleted_at" for field in model._meta.fields)


def delete_all(rows: models.QuerySet) -> None:
    """A block at a time: a transaction of all would hold up whoever works at that hour."""
    while keys := list(rows.values_list("pk", flat=True)[:AT_ONCE]):
        rows.filter(pk__in=keys).delete()

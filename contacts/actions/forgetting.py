"""Somebody is to be forgotten: nothing of them stays but marks that name nobody (R58)."""

from itertools import chain

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.deletion import Collector

from accounts.models import Removable
from contacts.forgetting import mark_of
from contacts.matching import key_of
from contacts.models import Change, Contact, ContactPoint, Forgotten, ImportRow
from reminders.actions import reconcile


@transaction.atomic
def forget_contact(*, contact: Contact) -> None:
    """Erase a person who asked for it; marks keep a later file from bringing them back."""
    for row in _rows_of(contact):
        _mark(row)
    erase_contact(contact=contact)


@transaction.atomic
def erase_contact(*, contact: Contact) -> None:
    """Delete a person for good with addresses, notes, conversations and what could undo it.

    Rows that were merged into this one go as well, and rows of earlier files. What was learned
    from them about a career stays, without their name.
    """
    for row in _rows_of(contact):
        reconcile(owner=contact.owner, sources=_sources_with(row), wanted=[])
        _lines_about(row).delete()
        _drop_removed(row)
        _changes_of(row).delete()
        row.delete()


def _rows_of(contact: Contact) -> list[Contact]:
    return [contact, *Contact.objects.filter(merger__kept=contact)]


def _changes_of(contact: Contact) -> QuerySet[Change]:
    itself = [[contact._meta.label, contact.pk]]
    changed = Q(before__contains=itself) | Q(added__contains=itself)
    return Change.objects.visible_to(contact.owner).filter(changed)


def _mark(contact: Contact) -> None:
    """Keep what a file would know the person by as marks."""
    marks = [
        Forgotten(owner=contact.owner, mark=mark_of(contact.owner, key))
        for key in _keys_of(contact)
    ]
    Forgotten.objects.bulk_create(marks, ignore_conflicts=True)


def _lines_about(contact: Contact) -> QuerySet[ImportRow]:
    """What files said of them."""
    *values, name = _keys_of(contact)
    told = Q(contact=contact) | Q(suggestion=contact) | Q(key__in=[*values, f"{name}#1"])
    return ImportRow.objects.filter(told, batch__owner=contact.owner)


def _keys_of(contact: Contact) -> list[str]:
    """Addresses and links, in one order, and then the name with the organization."""
    points = contact.points.exclude(kind=ContactPoint.Kind.PHONE)
    values = sorted(set(points.values_list("value", flat=True)))
    organization = contact.organization.name if contact.organization else ""
    return [*values, key_of(contact.name, organization)]


def _drop_removed(contact: Contact) -> None:
    """What they said or mentioned and its owner had removed can be taken back no more."""
    for relation in contact._meta.related_objects:
        model = relation.related_model
        if issubclass(model, Removable):
            theirs = model._base_manager.filter(**{relation.field.name: contact})
            theirs.filter(deleted_at__isnull=False).delete()


def _sources_with(contact: Contact) -> list[str]:
    """What reminders may be about, of all that is deleted with a person on any floor."""
    collector = Collector(using=connection.alias)
    collector.collect([contact])
    rows = chain(*collector.data.values(), *collector.fast_deletes)
    return [f"{row._meta.model_name}:{row.pk}" for row in rows]

"""Changes that remember what they altered, so that one button takes them back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from contacts.actions.care import follow_touches
from contacts.actions.planning import follow_people
from contacts.models import Change, Contact, Favor, Promise, Told, Touch

_ABOUT_REACH = {"deleted_at", "do_not_contact_at"}
_PASSED = {model._meta.label for model in (Touch, Promise, Told)}


def snapshot(rows: Iterable[models.Model], columns: Iterable[str]) -> list[list[Any]]:
    """What `columns` hold now, in the form that Change.before keeps."""
    names = list(columns)
    return [
        [row._meta.label, row.pk, {name: row.serializable_value(name) for name in names}]
        for row in rows
    ]


@transaction.atomic
def change_rows(
    *, owner: User, what: str, rows: Sequence[models.Model], columns: Mapping[str, object]
) -> Change:
    """Set the same columns on all rows of one model; returns the change that can be undone."""
    change = Change.objects.create(
        owner=owner, what=what[:200], before=snapshot(rows, columns), added=[]
    )
    now = timezone.now()
    keys = [row.pk for row in rows]
    if rows:
        type(rows[0])._default_manager.filter(pk__in=keys).update(updated_at=now, **columns)
    for row in rows:
        for name, value in columns.items():
            setattr(row, name, value)
    return change


def note_addition(*, row: Touch | Promise | Favor | Told) -> Change:
    """What takes back a row that was just added, and the contact with somebody that it was."""
    source = f"{row._meta.model_name}:{row.pk}"
    rows = [row, *Touch.objects.filter(owner_id=row.owner_id, source=source)]
    added = [[each._meta.label, each.pk] for each in rows]
    return Change.objects.create(owner_id=row.owner_id, what=source, added=added)


@transaction.atomic
def undo_change(*, change: Change) -> Change:
    """Put back every column the change set and remove the rows it added; once only."""
    change = Change.objects.select_for_update().get(pk=change.pk)
    if change.undone_at:
        return change
    people = _remove_added(change)
    for label, key, values in change.before:
        _restore(apps.get_model(label), key, values)
    follow_people(owner=change.owner, contacts=_touched_by(change))
    for contact in Contact.objects.filter(pk__in=people):
        follow_touches(contact=contact)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at", "updated_at"])
    return change


def _remove_added(change: Change) -> set[int]:
    """Delete the rows it added; returns with whom they were something that passed."""
    people = set()
    for label, key in change.added:
        rows = apps.get_model(label)._base_manager.filter(pk=key)
        if label in _PASSED:
            people.update(rows.values_list("contact_id", flat=True))
        rows.delete()
    return people


def _touched_by(change: Change) -> list[Contact]:
    """People whom the change had hidden or told not to contact, so that their steps come back."""
    keys = [
        key
        for label, key, values in change.before
        if label == Contact._meta.label and _ABOUT_REACH & set(values)
    ]
    return list(Contact.objects.filter(owner=change.owner, pk__in=keys))


def _restore(model: type[models.Model], key: int, values: Mapping[str, object]) -> None:
    row = model._base_manager.filter(pk=key).first()
    if row is None:
        return
    columns = {name: model._meta.get_field(name) for name in values}
    for name, column in columns.items():
        setattr(row, column.attname, column.to_python(values[name]))
    computed = [name for name in ("folded_name", "words") if hasattr(row, name)]
    row.save(update_fields=[*(column.name for column in columns.values()), *computed])

"""Changes that remember what they altered, so that one button takes them back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from contacts.actions.planning import follow_people
from contacts.models import Change, Contact

_ABOUT_REACH = {"deleted_at", "do_not_contact_at"}


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


@transaction.atomic
def undo_change(*, change: Change) -> Change:
    """Put back every column the change set and remove the rows it added; once only."""
    change = Change.objects.select_for_update().get(pk=change.pk)
    if change.undone_at:
        return change
    for label, key in change.added:
        apps.get_model(label)._base_manager.filter(pk=key).delete()
    for label, key, values in change.before:
        _restore(apps.get_model(label), key, values)
    follow_people(owner=change.owner, contacts=_touched_by(change))
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at", "updated_at"])
    return change


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

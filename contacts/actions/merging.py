"""Two rows that are one person become one, and can become two again."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.care import follow_touches
from contacts.actions.changes import snapshot
from contacts.actions.planning import follow_people
from contacts.models import Change, Contact, Distinction, Merger

# What the page of a merge lets the owner choose between.
CHOICES = (
    *("name", "role", "organization", "channel", "time_zone", "how_known"),
    *("known_since_on", "role_since_on", "best_times", "busy_seasons"),
)
# What is never lost by choosing: both sides are kept, or the one that is not empty.
_JOINED = ("notes", "tags")
_STRICTER = ("do_not_contact_at", "advocate_at", "welcomed_at")


@transaction.atomic
def merge_contacts(*, kept: Contact, other: Contact, theirs: Collection[str]) -> Change:
    """Make `other` part of `kept`; columns named in `theirs` are taken from `other`.

    Every row that points at `other`, on whatever floor, then points at `kept`; `other` is hidden.
    An empty column is filled from the other side, notes and tags of both are joined, and "do not
    contact" on either side holds. Raises ValidationError for two owners or one person.
    """
    if kept.pk == other.pk or kept.owner_id != other.owner_id:
        raise ValidationError(_("Choose two different people."))
    columns = [*CHOICES, *_JOINED, *_STRICTER]
    before = snapshot([kept], columns) + snapshot([other], ["deleted_at"])
    _take(kept, other, theirs)
    kept.save()
    before += _repoint(kept, other)
    other.deleted_at = timezone.now()
    other.save(update_fields=["deleted_at", "updated_at"])
    merger = Merger.objects.create(owner_id=kept.owner_id, kept=kept, other=other)
    for contact in (kept, other):
        follow_touches(contact=contact)
    follow_people(owner=kept.owner, contacts=[kept, other])
    what = _("%(one)s and %(other)s") % {"one": kept.name, "other": other.name}
    added = [[merger._meta.label, merger.pk]]
    return Change.objects.create(
        owner_id=kept.owner_id, what=what[:200], before=before, added=added
    )


def tell_apart(*, contact: Contact, other: Contact) -> Change:
    """Remember that two people who look alike are not one; undoing asks about them again."""
    if contact.pk == other.pk or contact.owner_id != other.owner_id:
        raise ValidationError(_("Choose two different people."))
    one, two = sorted((contact, other), key=lambda person: person.pk)
    distinction, _is_new = Distinction.objects.get_or_create(
        owner_id=contact.owner_id, one=one, other=two
    )
    what = _("%(one)s and %(other)s") % {"one": one.name, "other": two.name}
    added = [[distinction._meta.label, distinction.pk]]
    return Change.objects.create(owner_id=contact.owner_id, what=what[:200], added=added)


def _take(kept: Contact, other: Contact, theirs: Collection[str]) -> None:
    for column in CHOICES:
        if column in theirs or not getattr(kept, column):
            setattr(kept, column, getattr(other, column))
    for column in _STRICTER:
        setattr(kept, column, getattr(kept, column) or getattr(other, column))
    notes = [text for text in (kept.notes, other.notes) if text.strip()]
    kept.notes = "\n\n".join(dict.fromkeys(notes))
    kept.tags = list(dict.fromkeys([*kept.tags, *other.tags]))


def _repoint(kept: Contact, other: Contact) -> list[list[Any]]:
    """Move what belongs to `other`; what `kept` has already stays behind, hidden with it."""
    moved = []
    for row, column in _rows_of(other):
        state = snapshot([row], [column])
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**{column: kept.pk})
        except IntegrityError:
            continue
        moved += state
    return moved


def _rows_of(contact: Contact) -> Iterator[tuple[models.Model, str]]:
    """Every row with a foreign key to this person, with the name of that key."""
    relations: Sequence[Any] = Contact._meta.related_objects
    for relation in relations:
        if relation.many_to_many:
            model, column = relation.field.remote_field.through, relation.field.m2m_reverse_name()
        else:
            model, column = relation.related_model, relation.field.attname
        for row in model._base_manager.filter(**{column: contact.pk}):
            yield row, column

from collections.abc import Iterable
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.actions.contacts import update_contacts
from contacts.models import Contact, ContactPoint, ImportBatch, ImportRow, Organization

Outcome = ImportRow.Outcome
_OWN_PARTS = {"contactpoint", "importrow"}


def touched_people(*, batch: ImportBatch) -> QuerySet[Contact]:
    """People of an applied import whom their owner has worked on since; they forbid undoing it."""
    changed = Q(updated_at__gt=batch.applied_at)
    for relation in Contact._meta.related_objects:
        if relation.related_model._meta.model_name not in _OWN_PARTS:
            changed |= Q(**{f"{relation.name}__isnull": False, "import_rows__outcome": Outcome.NEW})
    mine = Contact.objects.filter(
        import_rows__batch=batch,
        import_rows__is_chosen=True,
        import_rows__outcome__in=[Outcome.NEW, Outcome.CHANGED],
    )
    return mine.filter(changed).distinct().order_by("folded_name", "pk")


@transaction.atomic
def undo_batch(*, batch: ImportBatch) -> None:
    """Take an import back as a whole.

    Raises ValidationError, and does nothing, when somebody in it was worked on since.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if not batch.applied_at or batch.undone_at:
        raise ValidationError(_("There is nothing to undo."))
    touched = touched_people(batch=batch)[:5]
    if touched:
        names = ", ".join(person.name for person in touched)
        raise ValidationError(_("You have worked with %(names)s since.") % {"names": names})
    rows = batch.rows.filter(is_chosen=True).select_related("contact__organization")
    _put_back(rows.filter(outcome=Outcome.CHANGED, contact__isnull=False))
    Contact.objects.filter(
        import_rows__in=batch.rows.filter(is_chosen=True, outcome=Outcome.NEW)
    ).delete()
    _remove_organizations(batch)
    batch.undone_at = timezone.now()
    batch.save(update_fields=["undone_at", "updated_at"])


def _put_back(rows: Iterable[ImportRow]) -> None:
    people = []
    for row in rows:
        contact, before = row.contact, row.before
        for name, text in before["columns"].items():
            column = Contact._meta.get_field(name)
            setattr(contact, name, column.to_python(text or column.get_default()))
        contact.organization_id, contact.tags = before["organization"], before["tags"]
        for kind, value in before["points"]:
            ContactPoint.objects.filter(contact=contact, kind=kind, value=value).delete()
        people.append(contact)
    update_contacts(people)


def _remove_organizations(batch: ImportBatch) -> None:
    """Organizations that came with the file go with it, unless somebody is there or edited them."""
    Organization.objects.filter(
        pk__in=batch.created_organizations,
        contacts__isnull=True,
        updated_at__lte=F("created_at") + timedelta(seconds=1),
    ).delete()

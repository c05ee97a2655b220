from collections.abc import Collection

from django.db import transaction
from django.db.models import F

from contacts.models import ImportBatch, ImportRow

Outcome = ImportRow.Outcome


@transaction.atomic
def choose_rows(
    *, batch: ImportBatch, shown: Collection[int], keep: Collection[int], same: Collection[int]
) -> None:
    """Note whom the owner keeps of the shown rows, and which are the person suggested."""
    if batch.applied_at or batch.approved_at:
        return
    rows = batch.rows.filter(number__in=shown).exclude(outcome=Outcome.ERROR)
    rows.exclude(number__in=keep).update(is_chosen=False)
    rows.filter(number__in=keep).update(is_chosen=True)
    suggested = rows.filter(suggestion__isnull=False)
    suggested.filter(number__in=same).update(contact=F("suggestion"))
    suggested.exclude(number__in=same).update(contact=None)

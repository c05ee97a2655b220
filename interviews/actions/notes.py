from django.db import transaction

from interviews.merge import merge_texts
from interviews.models import Interview


@transaction.atomic
def keep_notes(*, interview: Interview, notes: str, base: str) -> None:
    """Merge notes typed on an ordinary page, which showed them as `base`.

    What another device wrote since the page was shown stays.
    """
    locked = Interview.objects.select_for_update().get(pk=interview.pk)
    locked.notes = interview.notes = merge_texts(base, locked.notes, notes)
    locked.save(update_fields=["notes", "words", "updated_at"])


@transaction.atomic
def add_to_notes(*, interview: Interview, words: str) -> None:
    """Put words below whatever the notes say by now."""
    locked = Interview.objects.select_for_update().get(pk=interview.pk)
    locked.notes = interview.notes = "\n\n".join(filter(None, [locked.notes, words]))
    locked.save(update_fields=["notes", "words", "updated_at"])

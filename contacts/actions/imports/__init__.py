from contacts.actions.imports.applying import apply_batch, approve_batch
from contacts.actions.imports.choosing import choose_rows
from contacts.actions.imports.scheduling import read_batch, resume_batches, take_batch
from contacts.actions.imports.staging import (
    content_of,
    create_batch,
    discard_batch,
    map_columns,
    stage_batch,
)
from contacts.actions.imports.undoing import touched_people, undo_batch

__all__ = [
    "apply_batch",
    "approve_batch",
    "choose_rows",
    "content_of",
    "create_batch",
    "discard_batch",
    "map_columns",
    "read_batch",
    "resume_batches",
    "stage_batch",
    "take_batch",
    "touched_people",
    "undo_batch",
]

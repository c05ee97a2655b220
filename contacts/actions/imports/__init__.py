from contacts.actions.imports.applying import apply_batch, approve_batch
from contacts.actions.imports.staging import create_batch, discard_batch, stage_batch
from contacts.actions.imports.undoing import touched_people, undo_batch

__all__ = [
    "apply_batch",
    "approve_batch",
    "create_batch",
    "discard_batch",
    "stage_batch",
    "touched_people",
    "undo_batch",
]

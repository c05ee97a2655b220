"""The one way from a staff page to what students did.

Nothing else on this floor imports interviews, careers or contacts (pyproject.toml holds
the contract). What comes out are frozen values, never rows: a template cannot walk from
them to anything else. Every read writes who looked at what and when.
"""

from centers.gate.assignments import Progress, progress_of
from centers.gate.figures import Figures, figures_of
from centers.gate.morning import FlaggedStudent, read_flags
from centers.gate.own import chosen_conversations, keep_own, own_conversations
from centers.gate.pictures import Picture, pictures_of
from centers.gate.reading import (
    read_draft,
    read_drafts,
    read_progress,
    read_student,
    read_students,
)
from centers.gate.reports import Report, read_report
from centers.gate.sheets import (
    ConversationRow,
    FlagRow,
    NoteRow,
    Sheet,
    StudentRow,
    show_student,
)

__all__ = [
    "ConversationRow",
    "Figures",
    "FlagRow",
    "FlaggedStudent",
    "NoteRow",
    "Picture",
    "Progress",
    "Report",
    "Sheet",
    "StudentRow",
    "chosen_conversations",
    "figures_of",
    "keep_own",
    "own_conversations",
    "pictures_of",
    "progress_of",
    "read_draft",
    "read_drafts",
    "read_flags",
    "read_progress",
    "read_report",
    "read_student",
    "read_students",
    "show_student",
]

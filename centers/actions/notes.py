"""What staff write: notes, nudges, comments on a draft."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.models import AuditEntry, Center, DraftReview, Membership, Nudge, StaffNote
from centers.nudges import answer_student, plan_nudges


@transaction.atomic
def write_note(*, student: Membership, by: User, text: str, level: str) -> StaffNote:
    """Keep a note about a student, who can always read it (R55)."""
    note = StaffNote.objects.create(membership=student, author=by, text=text, level=level)
    record(
        center=student.center,
        actor=by,
        verb=AuditEntry.Verb.NOTE,
        what=_("note, seen by: {0}"),
        of=[StaffNote.Level(level).label],
        about=[student],
    )
    return note


@transaction.atomic
def nudge_students(
    *, center: Center, students: Iterable[Membership], by: User, text: str
) -> list[Nudge]:
    """Send a few words to each student, through the student's own mail preferences.

    `{name}` in the text becomes the student's first name.
    """
    students = list(students)
    nudges = [
        Nudge(
            membership=student,
            author=by,
            text=text.replace("{name}", student.user.get_short_name()),
        )
        for student in students
    ]
    Nudge.objects.bulk_create(nudges)
    record(
        center=center, actor=by, verb=AuditEntry.Verb.NUDGE, what=_("sent a nudge"), about=students
    )
    plan_nudges(nudges)
    return nudges


@transaction.atomic
def comment_draft(*, draft: DraftReview, by: User, comment: str) -> None:
    """Answer a student who asked to have a request read before it leaves."""
    draft.comment = comment
    draft.commented_by = by
    draft.commented_at = timezone.now()
    draft.save(update_fields=["comment", "commented_by", "commented_at"])
    student = draft.membership
    with translation.override(student.user.language):
        text = gettext("I read your draft. My comment stands on the page of your center.")
    answer_student(student=student, by=by, text=text)
    record(
        center=draft.membership.center,
        actor=by,
        verb=AuditEntry.Verb.NOTE,
        what=_("commented on a draft"),
        about=[draft.membership],
    )

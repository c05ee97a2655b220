"""Assignments: set, extended, handed in."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.due_dates import AT_ONCE, keep_dates, plan_dates, withdraw_dates
from centers.gate.assignments import progress_of
from centers.models import Assignment, AuditEntry, Extension, Membership, Submission


@transaction.atomic
def save_assignment(*, assignment: Assignment, by: User) -> Assignment:
    """Set it or change it; how far each student is follows at once."""
    what = _("changed the assignment {0}") if assignment.pk else _("set the assignment {0}")
    assignment.save()
    keep_dates(assignment, AT_ONCE)
    center = assignment.cohort.center
    record(center=center, actor=by, verb=AuditEntry.Verb.COHORT, what=what, of=[assignment])
    return assignment


@transaction.atomic
def remove_assignment(*, assignment: Assignment, by: User) -> None:
    """Take back what was set by mistake; what somebody handed in stays (ValueError)."""
    if assignment.submissions.exists():
        raise ValueError("somebody has handed it in")
    withdraw_dates(assignment)
    center, title = assignment.cohort.center, str(assignment)
    assignment.delete()
    what = _("removed the assignment {0}")
    record(center=center, actor=by, verb=AuditEntry.Verb.COHORT, what=what, of=[title])


@transaction.atomic
def extend_assignment(
    *, assignment: Assignment, student: Membership, by: User, due_on: date, reason: str
) -> Extension:
    """Give one student another date."""
    extension, _is_new = Extension.objects.update_or_create(
        assignment=assignment, membership=student, defaults={"due_on": due_on, "reason": reason}
    )
    plan_dates(student.user)
    record(
        center=student.center,
        actor=by,
        verb=AuditEntry.Verb.COHORT,
        what=_("extended {0} to {1}"),
        of=[assignment, due_on],
        about=[student],
    )
    return extension


@transaction.atomic
def hand_in(*, assignment: Assignment, student: Membership, reflection: str) -> Submission:
    """Show staff the figures and the words of this moment, whatever else is shared.

    Handing in again replaces what was handed in before.
    """
    progress = progress_of(assignment, {student.pk: student.user_id})[student.pk]
    submission, _is_new = Submission.objects.update_or_create(
        assignment=assignment,
        membership=student,
        defaults={
            "submitted_at": timezone.now(),
            "reflection": reflection,
            "conversations": progress.conversations,
            "careers": progress.careers,
            "thanked_in_time": progress.thanked_in_time,
            "debriefed": progress.debriefed,
            "is_complete": progress.is_complete,
        },
    )
    plan_dates(student.user)
    record(
        center=student.center,
        actor=student.user,
        verb=AuditEntry.Verb.CONSENT,
        what=_("handed in {0}"),
        of=[assignment],
        about=[student],
    )
    return submission

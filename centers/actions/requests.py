"""What a center holds about a student: shown, and deleted when asked (R54, R58)."""

from datetime import timedelta

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.actions.joining import leave_center
from centers.audit import record
from centers.models import (
    AccessRequest,
    AuditEntry,
    Center,
    FirstDestination,
    Membership,
    StaffNote,
)

MONTH = timedelta(days=30.44)


def ask_access(*, membership: Membership, kind: str) -> AccessRequest:
    """Note the request once; it stands on the administrators' page until it is answered."""
    request, _is_new = AccessRequest.objects.get_or_create(
        membership=membership, kind=kind, answered_at=None
    )
    return request


@transaction.atomic
def answer_request(*, request: AccessRequest, by: User) -> None:
    """Answer: for access the student's download is there; for deletion it happens now."""
    request.answered_at = timezone.now()
    request.answered_by = by
    request.save(update_fields=["answered_at", "answered_by"])
    record(
        center=request.membership.center,
        actor=by,
        verb=AuditEntry.Verb.REQUEST,
        what="{0}",
        of=[AccessRequest.Kind(request.kind).label],
        about=[request.membership],
    )
    if request.kind == AccessRequest.Kind.DELETION:
        forget(membership=request.membership)


@transaction.atomic
def forget(*, membership: Membership) -> None:
    """Delete all that the center holds about a student; the record of who looked stays."""
    membership.notes.all().delete()
    membership.flags.all().delete()
    membership.submissions.all().delete()
    membership.extensions.all().delete()
    membership.drafts.all().delete()
    membership.nudges.all().delete()
    FirstDestination.objects.filter(membership=membership).delete()
    membership.center.invitations.filter(email=membership.user.email).delete()
    if membership.is_current:
        leave_center(membership=membership)
    membership.student_number = ""
    membership.save(update_fields=["student_number"])


def held_about(membership: Membership) -> dict[str, object]:
    """All that the center holds about a member, ready for JSON; instants in UTC."""
    looked = AuditEntry.objects.about(membership).order_by("id")
    return {
        "center": membership.center.name,
        "role": membership.role,
        "student_number": membership.student_number,
        "joined_at": membership.joined_at.isoformat(),
        "cohorts": list(membership.cohorts.values_list("name", flat=True)),
        "consent": _rows(membership.grants.all(), "level", "granted_at", "withdrawn_at"),
        "notes": _rows(membership.notes.all(), "author__name", "level", "text", "created_at"),
        "flags": _rows(
            membership.flags.all(), "topic", "words", "raised_at", "closed_at", "close_note"
        ),
        "handed_in": _rows(
            membership.submissions.all(), "assignment__title", "reflection", "submitted_at"
        ),
        "drafts": _rows(membership.drafts.all(), "text", "comment", "asked_at"),
        "nudges": _rows(membership.nudges.all(), "author__name", "text", "created_at"),
        "first_destination": _rows(
            FirstDestination.objects.filter(membership=membership),
            *("outcome", "organization", "role", "place", "salary", "told_at"),
        ),
        "record": _rows(looked, "actor_name", "verb", "what", "at"),
    }


def _rows(rows: QuerySet, *fields: str) -> list[dict]:
    return list(rows.values(*fields))


@transaction.atomic
def remove_old(*, center: Center) -> dict[str, int]:
    """Remove notes and record lines that were kept as long as the center keeps them."""
    now = timezone.now()
    notes = StaffNote.objects.filter(
        membership__center=center, created_at__lt=now - MONTH * center.keep_notes_months
    )
    removed_notes, _kinds = notes.delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('askwell.retention', %s, true)", [str(center.pk)])
        old = AuditEntry.objects.filter(
            center=center, at__lt=now - MONTH * center.keep_audit_months
        )
        removed_lines, _kinds = old.delete()
        cursor.execute("SELECT set_config('askwell.retention', '', true)")
    if removed_notes or removed_lines:
        record(
            center=center,
            actor=None,
            verb=AuditEntry.Verb.RETENTION,
            what=_("notes: {0}, lines: {1}"),
            of=[removed_notes, removed_lines],
        )
    return {"notes": removed_notes, "lines": removed_lines}

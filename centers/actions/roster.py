"""Rosters: read, previewed, applied in pieces; nobody is ever removed by one."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models.functions import Lower
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.models import AuditEntry, Center, Cohort, Invitation, Membership, RosterImport
from centers.rosters import read_roster

PIECE = 500
AT_ONCE = 500
KEPT = ("name", "student_number", "cohort")


@dataclass(frozen=True)
class Preview:
    """What applying would do; `missing` are members whom the file does not name."""

    new: int
    changed: int
    unchanged: int
    missing: list[str]


def add_roster(*, center: Center, by: User, file_name: str, content: bytes) -> RosterImport:
    """Read a file and keep it for a preview; raises ValidationError when it cannot be read."""
    reading = read_roster(content)
    return RosterImport.objects.create(
        center=center,
        added_by=by,
        file_name=file_name[:200],
        rows=reading.rows,
        errors=reading.errors,
    )


def preview_roster(roster: RosterImport) -> Preview:
    known = _known(roster.center)
    cohorts = dict(roster.center.cohorts.values_list("name", "pk"))
    new = [row for row in roster.rows if row["email"] not in known]
    same = sum(known.get(row["email"]) == _values(row, cohorts) for row in roster.rows)
    named = {row["email"] for row in roster.rows}
    students = roster.center.memberships.current().students()
    missing = students.annotate(address=Lower("user__email")).exclude(address__in=named)
    return Preview(
        new=len(new),
        changed=len(roster.rows) - len(new) - same,
        unchanged=same,
        missing=list(missing.order_by("address").values_list("address", flat=True)[:200]),
    )


def _known(center: Center) -> dict[str, tuple]:
    rows = center.invitations.values_list("email", "name", "student_number", "cohort")
    return {email: tuple(rest) for email, *rest in rows}


def _values(row: dict, cohorts: dict[str, int]) -> tuple:
    cohort = row.get("cohort", "")
    return (row.get("name", ""), row.get("number", ""), cohorts.get(cohort, cohort or None))


@transaction.atomic
def start_roster(*, roster: RosterImport, by: User) -> None:
    """Apply a small file now; leave a large one to the workers, who show how far they are."""
    roster.state = RosterImport.State.RUNNING
    roster.save(update_fields=["state"])
    record(
        center=roster.center,
        actor=by,
        verb=AuditEntry.Verb.ROSTER,
        what=_("roster, {0} rows: {1}"),
        of=[len(roster.rows), roster.file_name],
    )
    if len(roster.rows) <= AT_ONCE:
        apply_roster(pk=roster.pk)


def apply_waiting_rosters() -> None:
    waiting = RosterImport.objects.filter(state=RosterImport.State.RUNNING)
    for pk in waiting.values_list("pk", flat=True):
        apply_roster(pk=pk)


def apply_roster(*, pk: int) -> None:
    """Apply what is left of a file, piece by piece; may run twice or go on after a crash."""
    while _apply_piece(pk):
        continue


@transaction.atomic
def _apply_piece(pk: int) -> bool:
    running = RosterImport.objects.filter(pk=pk, state=RosterImport.State.RUNNING)
    roster = running.select_for_update(skip_locked=True).select_related("center").first()
    if roster is None:
        return False
    piece = roster.rows[roster.done_count : roster.done_count + PIECE]
    cohorts = _cohorts(roster.center, piece)
    _expect(roster, piece, cohorts)
    _place_members(roster.center, piece, cohorts)
    roster.done_count += len(piece)
    if roster.done_count >= len(roster.rows):
        roster.state = RosterImport.State.DONE
    roster.save(update_fields=["done_count", "state"])
    return roster.state == RosterImport.State.RUNNING


def _cohorts(center: Center, piece: list[dict]) -> dict[str, Cohort]:
    """Cohorts by name; those the file names for the first time are opened."""
    names = {row["cohort"] for row in piece if row.get("cohort")}
    Cohort.objects.bulk_create(
        (Cohort(center=center, name=name) for name in sorted(names)), ignore_conflicts=True
    )
    return {cohort.name: cohort for cohort in center.cohorts.filter(name__in=names)}


def _expect(roster: RosterImport, piece: list[dict], cohorts: dict[str, Cohort]) -> None:
    Invitation.objects.bulk_create(
        (
            Invitation(
                center=roster.center,
                email=row["email"],
                name=row.get("name", ""),
                student_number=row.get("number", "")[:40],
                cohort=cohorts.get(row.get("cohort", "")),
                invited_by_id=roster.added_by_id,
            )
            for row in piece
        ),
        update_conflicts=True,
        unique_fields=["center", "email"],
        update_fields=KEPT,
    )


def _place_members(center: Center, piece: list[dict], cohorts: dict[str, Cohort]) -> None:
    """Members who are here already get their number and cohort now."""
    rows = {row["email"]: row for row in piece}
    students = center.memberships.current().students()
    members = list(students.annotate(address=Lower("user__email")).filter(address__in=rows))
    for member in members:
        row = rows[member.address]
        member.student_number = row.get("number", "")[:40] or member.student_number
    Membership.objects.bulk_update(members, ["student_number"])
    through = Cohort.students.through
    through.objects.bulk_create(
        (
            through(cohort=cohorts[rows[member.address]["cohort"]], membership=member)
            for member in members
            if rows[member.address].get("cohort") in cohorts
        ),
        ignore_conflicts=True,
    )

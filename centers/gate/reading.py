"""Reads by staff: scoped to whom they answer for, then written down, then returned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_noop as _

from accounts.models import User
from accounts.paging import read_key
from centers.audit import record
from centers.gate.assignments import Progress, progress_of
from centers.gate.figures import figures_of
from centers.gate.sheets import Sheet, StudentRow, named, show_student
from centers.models import (
    Assignment,
    AuditEntry,
    Center,
    DraftReview,
    Membership,
    SharingGrant,
    Submission,
)

PAGE = 50
SAW = AuditEntry.Verb.SAW
Row = TypeVar("Row")


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows, and where the next page starts; `after` is empty at the end."""

    rows: tuple[Row, ...]
    after: str = ""


@dataclass(frozen=True)
class DraftRow:
    pk: int
    student: str
    asked_at: datetime


@dataclass(frozen=True)
class ProgressRow:
    """One student's line in a completion list; what is not shared stays None."""

    pk: int
    name: str
    email: str
    student_number: str
    progress: Progress | None
    submission: Submission | None


def read_student(*, reader: User, pk: int) -> Sheet:
    """One student's sheet; 404 unless the reader answers for the student now."""
    scope = Membership.objects.advised_by(reader).select_related("user", "center")
    student = get_object_or_404(scope, pk=pk)
    record(
        center=student.center, actor=reader, verb=SAW, what=_("the student page"), about=[student]
    )
    return show_student(student=student, reader=reader)


def read_students(
    *,
    reader: User,
    center: Center,
    students: QuerySet,
    what: str,
    of: Sequence[object] = (),
    after: str = "",
) -> Page[StudentRow]:
    """Fifty students by name, each with counts where the student shares them."""
    scope = _with_level(students.advised_by(reader).filter(center=center))
    found, following = _slice_by_name(scope, after)
    shown = figures_of([each.user_id for each in found if each.level])
    if found:
        record(center=center, actor=reader, verb=SAW, what=what, of=of, about=found)
    rows = tuple(
        StudentRow(
            pk=each.pk,
            name=str(each.user),
            level=each.level or "",
            figures=shown.get(each.user_id),
        )
        for each in found
    )
    return Page(rows, following)


def read_drafts(*, reader: User, center: Center) -> list[DraftRow]:
    """Requests that students want to have read, the oldest first."""
    waiting = DraftReview.objects.waiting().visible_to(reader).filter(membership__center=center)
    found = waiting.values_list("pk", "membership", "asked_at", *named("membership"))[:20]
    if found:
        about = sorted({student for _pk, student, *_rest in found})
        record(center=center, actor=reader, verb=SAW, what=_("drafts to read"), about=about)
    return [DraftRow(pk, name or email, at) for pk, _student, at, name, email in found]


def read_draft(*, reader: User, pk: int) -> DraftReview:
    """One draft that a student handed over to be read."""
    drafts = DraftReview.objects.visible_to(reader).select_related("membership__center")
    draft = get_object_or_404(drafts.select_related("membership__user"), pk=pk)
    center = draft.membership.center
    record(center=center, actor=reader, verb=SAW, what=_("a draft"), about=[draft.membership])
    return draft


def read_progress(
    *, reader: User, assignment: Assignment, after: str = "", limit: int = PAGE
) -> Page[ProgressRow]:
    """The completion list: what was handed in, and progress where counts are shared."""
    center = assignment.cohort.center
    scope = assignment.cohort.students.advised_by(reader)
    found, following = _slice_by_name(_with_level(scope), after, limit)
    progress = progress_of(assignment, {each.pk: each.user_id for each in found if each.level})
    handed_in = {
        each.membership_id: each for each in assignment.submissions.filter(membership__in=found)
    }
    if found:
        what = _("progress: {0}")
        record(center=center, actor=reader, verb=SAW, what=what, of=[assignment], about=found)
    rows = tuple(
        ProgressRow(
            pk=each.pk,
            name=str(each.user),
            email=each.user.email,
            student_number=each.student_number,
            progress=progress.get(each.pk),
            submission=handed_in.get(each.pk),
        )
        for each in found
    )
    return Page(rows, following)


def _with_level(students: QuerySet) -> QuerySet:
    level = SharingGrant.objects.open().filter(membership=OuterRef("pk")).values("level")
    return students.annotate(level=Subquery(level[:1])).select_related("user")


def _slice_by_name(
    students: QuerySet, after: str, limit: int = PAGE
) -> tuple[list[Membership], str]:
    """A keyset page ordered by name; `after` is the id of the last row of the page before."""
    if (pk := read_key(after)) is not None:
        # Of these students alone: where a stranger's name stands in the list would tell of it.
        last = students.filter(pk=pk).values_list("user__name", flat=True).first() or ""
        students = students.filter(Q(user__name__gt=last) | Q(user__name=last, pk__gt=pk))
    found = list(students.order_by("user__name", "pk")[: limit + 1])
    following = str(found[limit - 1].pk) if len(found) > limit else ""
    return found[:limit], following

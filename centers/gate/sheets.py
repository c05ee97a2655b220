"""What staff may see of a student, as frozen values, by the student's consent."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.gate.figures import Figures, figures_of, told_by
from centers.measures import amount_words
from centers.models import Flag, Membership, SharedInterview, SharingGrant, StaffNote, Submission
from centers.models.flag import FlagTopic
from interviews.models import Interview

Level = SharingGrant.Level
TOPICS = dict(FlagTopic.choices)
FACTS = ("pk", "membership", "priority", "words", "raised_at")
WITH_CONVERSATIONS = {Level.INTERVIEWS, Level.CHOSEN}
SHOWN_CONVERSATIONS = 200


@dataclass(frozen=True)
class ConversationRow:
    pk: int
    contact: str
    organization: str
    kind: str
    stage: str
    is_formal: bool
    asked_at: datetime | None
    held_at: datetime | None
    thanked_at: datetime | None
    notes: str = ""
    insights: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoteRow:
    pk: int
    author: str
    text: str
    is_locked: bool
    created_at: datetime


class FlagRow(NamedTuple):
    """A tuple, for the morning's fifty lines take it apart in one go."""

    topic: str
    student: str
    recipient: str
    amount: str
    pk: int
    student_pk: int
    priority: int
    words: str
    raised_at: datetime


@dataclass(frozen=True)
class StudentRow:
    pk: int
    name: str
    level: str
    figures: Figures | None


@dataclass(frozen=True)
class SubmissionRow:
    assignment: str
    submitted_at: datetime
    reflection: str
    is_complete: bool


@dataclass(frozen=True)
class Sheet:
    """Everything that a staff page about one student has to show."""

    pk: int
    name: str
    email: str
    student_number: str
    cohorts: tuple[str, ...]
    joined_at: datetime
    level: str
    level_label: str
    granted_at: datetime | None
    figures: Figures | None
    conversations: tuple[ConversationRow, ...]
    flags: tuple[FlagRow, ...]
    notes: tuple[NoteRow, ...]
    submissions: tuple[SubmissionRow, ...]


def show_student(*, student: Membership, reader: User | None = None) -> Sheet:
    """The sheet of a student; without a reader, what the student's own advisers see.

    The student's preview and the staff page both come from here, so they cannot differ.
    """
    grant = student.grants.open().first()
    level = grant.level if grant else ""
    return Sheet(
        pk=student.pk,
        name=str(student.user),
        email=student.user.email,
        student_number=student.student_number,
        cohorts=tuple(student.cohorts.current().values_list("name", flat=True)),
        joined_at=student.joined_at,
        level=level,
        level_label=grant.get_level_display() if grant else str(_("Nothing")),
        granted_at=grant.granted_at if grant else None,
        figures=figures_of([student.user_id])[student.user_id] if level else None,
        conversations=_conversations(student, level),
        flags=_flags(student, level),
        notes=_notes(student, reader),
        submissions=_submissions(student),
    )


def _conversations(student: Membership, level: str) -> tuple[ConversationRow, ...]:
    if level not in WITH_CONVERSATIONS:
        return ()
    chosen = _chosen(student) if level == Level.CHOSEN else set()
    interviews = (
        told_by([student.user_id])
        .select_related("contact__organization", "organization", "kind")
        .prefetch_related("insights")
        .order_by("-updated_at", "-pk")[:SHOWN_CONVERSATIONS]
    )
    return tuple(_conversation(each, has_notes=each.pk in chosen) for each in interviews)


def _chosen(student: Membership) -> set[int]:
    shared = SharedInterview.objects.filter(membership=student, interview__owner=student.user_id)
    return set(shared.values_list("interview", flat=True))


def _conversation(interview: Interview, *, has_notes: bool) -> ConversationRow:
    organization = interview.organization or interview.contact.organization
    return ConversationRow(
        pk=interview.pk,
        contact=interview.contact.name,
        organization=str(organization or ""),
        kind=str(interview.kind),
        stage=str(Interview.Stage(interview.stage).label),
        is_formal=interview.kind.is_formal,
        asked_at=interview.asked_at,
        held_at=interview.held_at,
        thanked_at=interview.thanked_at,
        notes=interview.notes if has_notes else "",
        insights=tuple(each.text for each in interview.insights.all()) if has_notes else (),
    )


def _flags(student: Membership, level: str) -> tuple[FlagRow, ...]:
    flags = student.flags.open().most_pressing_first()
    if not level:
        flags = flags.said()
    return flag_rows(flags)


def named(member: str) -> tuple[str, str]:
    """The columns that a person is called by: the name, else the address."""
    return f"{member}__user__name", f"{member}__user__email"


FLAG_COLUMNS = ("topic", "amount", *named("membership"), *named("recipient"), *FACTS)


def flag_rows(flags: QuerySet[Flag]) -> tuple[FlagRow, ...]:
    """Flags as they are told, without a model instance for each person named in them."""
    return tuple(map(flag_row, flags.values_list(*FLAG_COLUMNS)))


def flag_row(columns: tuple) -> FlagRow:
    topic, number, name, email, to, to_email, *facts = columns
    words = amount_words(topic, number)
    return FlagRow(str(TOPICS[topic]), name or email, to or to_email or "", words, *facts)


def _notes(student: Membership, reader: User | None) -> tuple[NoteRow, ...]:
    notes = student.notes.select_related("author").order_by("-created_at", "-pk")
    if reader is not None and not is_on_team(reader, student):
        notes = notes.filter(Q(level=StaffNote.Level.STAFF) | Q(author=reader))
    return tuple(
        NoteRow(
            pk=note.pk,
            author=str(note.author or ""),
            text=note.text,
            is_locked=note.level == StaffNote.Level.TEAM,
            created_at=note.created_at,
        )
        for note in notes
    )


def is_on_team(reader: User, student: Membership) -> bool:
    """The reader advises one of the student's cohorts, by name and not by office (R56)."""
    return (
        student.cohorts.current()
        .filter(advisers__user=reader, advisers__left_at=None, advisers__role="adviser")
        .exists()
    )


def _submissions(student: Membership) -> tuple[SubmissionRow, ...]:
    handed_in = Submission.objects.filter(membership=student).select_related("assignment")
    return tuple(
        SubmissionRow(
            assignment=str(each.assignment),
            submitted_at=each.submitted_at,
            reflection=each.reflection,
            is_complete=each.is_complete,
        )
        for each in handed_in.order_by("-submitted_at", "-pk")
    )

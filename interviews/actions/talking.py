import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.actions.contacts import save_contact
from interviews.actions.leads import hear_of_lead
from interviews.actions.meeting import hold
from interviews.actions.referrals import refer_names
from interviews.actions.thanks import thank_aloud
from interviews.merge import merge_texts
from interviews.models import (
    Capture,
    DeviceCopy,
    Interview,
    Lead,
    PlannedQuestion,
    Referral,
    Talk,
)

NOTES = "notes"
LONGEST_NAME = 200


@dataclass(frozen=True)
class SentText:
    """One text as a device sends it: what it last knew to be kept, and what stands there now.

    `number` counts the device's sends of this field; `acked` is the last that was answered.
    """

    field: str
    base: str
    text: str
    number: int
    acked: int


@dataclass(frozen=True)
class Tap:
    """One tap on the page: its own key, what it was, when, and the words that go with it."""

    key: UUID
    kind: str
    at: dt.datetime
    question: int | None = None
    words: str = ""
    detail: str = ""


@transaction.atomic
def take_texts(*, interview: Interview, device: UUID | None, texts: Iterable[SentText]) -> None:
    """Merge what a device sends into what is kept; no device overwrites another's words.

    The interview is locked, so that two devices are taken one after the other. A plain form
    knows no device: it sends once.
    """
    locked = Interview.objects.select_for_update().get(pk=interview.pk)
    questions = {field_of(question): question for question in locked.questions.all()}
    copies = copies_of(locked, device) if device else {}
    for sent in texts:
        copy = copies.get(sent.field)
        if copy and sent.number <= copy.number:
            continue
        place_text(locked, questions, sent, base_of(sent, copy))
        if device:
            keep_copy(locked, device, sent)
    interview.notes = locked.notes


def copies_of(interview: Interview, device: UUID) -> dict[str, DeviceCopy]:
    rows = DeviceCopy.objects.filter(interview=interview, device=device)
    return {copy.field: copy for copy in rows}


def base_of(sent: SentText, copy: DeviceCopy | None) -> str:
    """What the device's words grew out of: its last send, if the answer to that was lost."""
    return copy.text if copy and copy.number > sent.acked else sent.base


def place_text(
    interview: Interview, questions: dict[str, PlannedQuestion], sent: SentText, base: str
) -> None:
    question = questions.get(sent.field)
    if question:
        question.heard = merge_texts(base, question.heard, sent.text)
        question.save(update_fields=["heard", "updated_at"])
        return
    if sent.field == NOTES:
        interview.notes = merge_texts(base, interview.notes, sent.text)
    else:
        interview.notes = keep_orphan(interview.notes, base, sent.text)
    interview.save(update_fields=["notes", "words", "updated_at"])


def keep_orphan(notes: str, base: str, text: str) -> str:
    """Words for a question that another device took out go to the notes, once."""
    if base and base in notes:
        return notes.replace(base, text, 1)
    return "\n\n".join(filter(None, [notes, text]))


def keep_copy(interview: Interview, device: UUID, sent: SentText) -> None:
    DeviceCopy.objects.bulk_create(
        [
            DeviceCopy(
                owner_id=interview.owner_id,
                interview=interview,
                device=device,
                field=sent.field,
                number=sent.number,
                text=sent.text,
            )
        ],
        update_conflicts=True,
        unique_fields=["interview", "device", "field"],
        update_fields=["number", "text"],
    )


def field_of(question: PlannedQuestion) -> str:
    """The name under which devices send what was heard on a question."""
    return f"q{question.pk}"


def texts_of(interview: Interview) -> dict[str, str]:
    """Every text of the talk by its field, as it is kept."""
    heard = {field_of(question): question.heard for question in interview.questions.all()}
    return {NOTES: interview.notes, **heard}


@transaction.atomic
def take_tap(*, interview: Interview, tap: Tap) -> None:
    """Do what one tap on the talk page means; the same tap sent again does nothing.

    A device's clock may be ahead: what it says happened later than now happened now.
    """
    at = min(tap.at, timezone.now())
    _capture, is_new = Capture.objects.get_or_create(
        key=tap.key,
        defaults={
            "owner_id": interview.owner_id,
            "interview": interview,
            "kind": tap.kind,
            "happened_at": at,
        },
    )
    if is_new:
        TAPS[tap.kind](interview, tap, at)


def talk_of(interview: Interview) -> Talk:
    """The talk's own row, made at its first tap."""
    return Talk.objects.get_or_create(
        interview=interview, defaults={"owner_id": interview.owner_id}
    )[0]


def note_moments(interview: Interview, **moments: dt.datetime | None) -> None:
    talk = talk_of(interview)
    for name, moment in moments.items():
        setattr(talk, name, moment)
    talk.save(update_fields=[*moments, "updated_at"])


def begin(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    note_moments(interview, began_at=at, ended_at=None)


def end(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    note_moments(interview, ended_at=at)
    if interview.held_at is None:
        hold(interview=interview, at=at)


def tick(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    asked_at = at if tap.kind == Capture.Kind.ASKED else None
    interview.questions.filter(pk=tap.question or 0).update(asked_at=asked_at)


def thank(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    thank_aloud(interview=interview, at=at)


def ask_to_record(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    note_moments(
        interview, recording_asked_at=at, recording_agreed_at=None, recording_declined_at=None
    )


def answer_on_recording(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    """An answer without a question noted before means that the question was put just then."""
    is_yes = tap.kind == Capture.Kind.RECORDING_AGREED
    note_moments(
        interview,
        recording_asked_at=talk_of(interview).recording_asked_at or at,
        recording_agreed_at=at if is_yes else None,
        recording_declined_at=None if is_yes else at,
    )


def catch_lead(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    kind = tap.detail if tap.detail in Lead.Kind.values else Lead.Kind.OTHER
    title = tap.words or str(Lead.Kind(kind).label)
    hear_of_lead(interview=interview, title=title[:LONGEST_NAME], kind=kind, at=at)


def catch_referral(interview: Interview, tap: Tap, at: dt.datetime) -> None:
    name = tap.words or _("Somebody %(name)s named") % {"name": interview.contact.name}
    named = Referral(
        owner_id=interview.owner_id, referrer=interview.contact, interview=interview, heard_at=at
    )
    for referral in refer_names(referral=named, names=[name[:LONGEST_NAME]]):
        if tap.detail and referral.contact.organization is None:
            save_contact(contact=referral.contact, organization_name=tap.detail)


TAPS: dict[str, Callable[[Interview, Tap, dt.datetime], None]] = {
    Capture.Kind.BEGIN: begin,
    Capture.Kind.END: end,
    Capture.Kind.ASKED: tick,
    Capture.Kind.NOT_ASKED: tick,
    Capture.Kind.THANKED: thank,
    Capture.Kind.RECORDING_ASKED: ask_to_record,
    Capture.Kind.RECORDING_AGREED: answer_on_recording,
    Capture.Kind.RECORDING_DECLINED: answer_on_recording,
    Capture.Kind.LEAD: catch_lead,
    Capture.Kind.REFERRAL: catch_referral,
}

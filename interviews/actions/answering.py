"""What a contact does on their page; each verb may be used again, and none needs an account."""

import datetime as dt
import logging
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.contacts import allow_contact, mark_do_not_contact
from interviews.actions import asking, closing, meeting
from interviews.actions.news import tell_owner
from interviews.models import Interview, Invitation, SlotOffer

Answer = Invitation.Answer
logger = logging.getLogger(__name__)


def _answered(invitation: Invitation, answer: str, zone: str, remark: str = "") -> None:
    """Keep what was said, and let the owner hear of it."""
    invitation.answer = answer
    invitation.remark = remark
    invitation.time_zone = zone or invitation.time_zone
    invitation.answered_at = timezone.now()
    invitation.seen_at = None
    invitation.save()
    tell_owner(invitation)


@transaction.atomic
def pick_slot(*, invitation: Invitation, slot_id: int, medium: str, zone: str) -> None:
    """Take an offered time, by phone, video or in person as the contact likes (S34, S35).

    Raises ValidationError when the time was taken back meanwhile or has passed.
    """
    Invitation.objects.select_for_update().get(pk=invitation.pk)
    slot = invitation.slots.filter(pk=slot_id, starts_at__gt=timezone.now()).first()
    if slot is None:
        raise ValidationError(_("This time is no longer free. Please choose another one."))
    interview = invitation.interview
    if interview.is_over:
        closing.reopen(interview=interview)
    place = interview.place if medium == interview.medium else ""
    meeting.schedule(
        interview=interview,
        starts_at=slot.starts_at,
        minutes=interview.minutes,
        medium=medium,
        place=place,
    )
    invitation.booked_for = slot.starts_at
    _answered(invitation, Answer.PICKED, zone)


@transaction.atomic
def propose_times(
    *, invitation: Invitation, times: Iterable[dt.datetime], remark: str, zone: str
) -> None:
    """Name other times (UTC) that suit the contact; a yes that still needs one."""
    SlotOffer.objects.bulk_create(
        [
            SlotOffer(owner=invitation.owner, invitation=invitation, starts_at=at, origin="them")
            for at in times
        ],
        ignore_conflicts=True,
    )
    asking.agree(interview=invitation.interview)
    _answered(invitation, Answer.PROPOSED, zone, remark)


@transaction.atomic
def say_not_now(*, invitation: Invitation, until: dt.date, remark: str, zone: str) -> None:
    """Put it off to a day the contact names (S39)."""
    asking.postpone(interview=invitation.interview, until=until)
    _answered(invitation, Answer.NOT_NOW, zone, remark)


@transaction.atomic
def say_no(*, invitation: Invitation, remark: str = "", zone: str = "") -> None:
    asking.decline(interview=invitation.interview)
    _answered(invitation, Answer.NO, zone, remark)


@transaction.atomic
def say_never(*, invitation: Invitation) -> None:
    """A no that holds for every later request of this owner (F88)."""
    interview = invitation.interview
    mark_do_not_contact(contact=interview.contact)
    asking.decline(interview=interview)
    _answered(invitation, Answer.NEVER, "")


@transaction.atomic
def ask_to_move(*, invitation: Invitation) -> None:
    """Give the time back and choose another one, without a reason and without penalty (S35)."""
    meeting.cancel_meeting(interview=invitation.interview)
    _answered(invitation, Answer.MOVED, "")


@transaction.atomic
def call_off(*, invitation: Invitation) -> None:
    """Cancel a booked conversation."""
    closing.close(interview=invitation.interview, reason=Interview.CloseReason.CANCELLED)
    _answered(invitation, Answer.CANCELLED, "")


@transaction.atomic
def think_again(*, invitation: Invitation) -> None:
    """Take back a no, a "not now" or a cancellation: the page offers its times again."""
    interview = invitation.interview
    if invitation.answer == Answer.NEVER:
        allow_contact(contact=interview.contact)
    closing.reopen(interview=interview)
    meeting.cancel_meeting(interview=interview)
    asking.agree(interview=interview)
    _answered(invitation, Answer.MOVED, "")


def report(*, invitation: Invitation, text: str) -> None:
    """Tell the operator about misuse; Askwell sends this contact nothing more for this owner."""
    invitation.reported_at = timezone.now()
    invitation.report = text
    invitation.save(update_fields=["reported_at", "report", "updated_at"])
    logger.error("Invitation %s of user %s was reported", invitation.pk, invitation.owner_id)

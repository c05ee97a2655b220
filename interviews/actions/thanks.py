import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models import Contact
from interviews.actions.meeting import thank, thank_in_person
from interviews.models import Interview, ThankYou
from interviews.recipients import not_thanked_yet


@transaction.atomic
def thank_aloud(*, interview: Interview, at: dt.datetime | None = None) -> ThankYou:
    """Note thanks spoken at the end of the talk, apart from the written ones (S61, R39)."""
    at = at or timezone.now()
    thank_in_person(interview=interview, at=at)
    return ThankYou.objects.update_or_create(
        interview=interview,
        contact=interview.contact,
        form=ThankYou.Form.SPOKEN,
        defaults={"owner_id": interview.owner_id, "given_at": at},
    )[0]


def save_thanks(
    *,
    interview: Interview,
    subject: str,
    text: str,
    quote: str = "",
    contact: Contact | None = None,
) -> ThankYou:
    """Keep the draft of a letter to the contact, or to another who took part (R41)."""
    return ThankYou.objects.update_or_create(
        interview=interview,
        contact=contact or interview.contact,
        form=ThankYou.Form.WRITTEN,
        defaults={
            "owner_id": interview.owner_id,
            "subject": subject,
            "text": text,
            "quote": quote,
        },
    )[0]


@transaction.atomic
def send_thanks(*, thanks: ThankYou, at: dt.datetime | None = None) -> None:
    """Note that a written thank-you has left; the last one owed ends the clock (S62, R40).

    Raises ValidationError before the talk was held.
    """
    at = at or timezone.now()
    if thanks.interview.held_at is None:
        raise ValidationError(_("Note first that you have talked."))
    thanks.given_at = at
    thanks.save(update_fields=["given_at", "updated_at"])
    if not not_thanked_yet(thanks.interview):
        thank(interview=thanks.interview, at=at)


@transaction.atomic
def write_and_send_thanks(
    *, interview: Interview, subject: str, text: str, contact: Contact | None = None
) -> ThankYou:
    """Keep the words of a thank-you that has just left, with its time."""
    thanks = save_thanks(interview=interview, subject=subject, text=text, contact=contact)
    send_thanks(thanks=thanks)
    return thanks

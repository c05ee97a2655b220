"""Mail from Askwell to a contact: on the owner's own click, within fair limits, never otherwise."""

import datetime as dt
import logging

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.forgetting import forgotten_among
from contacts.models import Contact, ContactPoint
from interviews import letters, mail
from interviews.actions import asking
from interviews.models import ContactMail, Interview, Invitation

# Our own measure: whoever writes to more strangers a day advertises rather than asks.
MOST_A_DAY = 10
DAYS_BETWEEN = 3
MOST_ENTRIES = 3
MOST_TRIES = 5
logger = logging.getLogger(__name__)


@transaction.atomic
def write_to_contact(*, invitation: Invitation, sender: User) -> ContactMail:
    """Put the request with the link on its way, and note that it was asked.

    Raises ValidationError for an unverified sender, a person who does not wish mail, one
    without an address, and beyond ten mails a day or one in three days to the same address.
    """
    interview = invitation.interview
    address = _address(interview)
    _refuse_when_unwanted(invitation, address)
    _refuse_when_unfair(sender)
    _refuse_when_too_soon(invitation, address)
    letter = letters.first_words(interview)
    row = ContactMail.objects.create(
        owner=invitation.owner,
        invitation=invitation,
        address=address,
        subject=letter.subject,
        text=letter.text,
    )
    asking.send_draft(
        interview=interview, channel="email", subject=letter.subject, text=letter.text
    )
    return row


@transaction.atomic
def send_entry(*, invitation: Invitation, sender: User) -> ContactMail:
    """Put the calendar entry, or its cancellation, on its way to the contact.

    Raises ValidationError as `write_to_contact` does, and after three mails about one time (R70).
    """
    interview = invitation.interview
    address = _address(interview)
    _refuse_when_unwanted(invitation, address)
    _refuse_when_unfair(sender)
    if invitation.mails.exclude(method=ContactMail.Method.NONE).count() >= MOST_ENTRIES:
        raise ValidationError(_("Three mails about the time are enough. Call, or write yourself."))
    letter = letters.entry_letter(interview)
    is_booked = interview.scheduled_for and not interview.is_over
    return ContactMail.objects.create(
        owner=invitation.owner,
        invitation=invitation,
        address=address,
        subject=letter.subject,
        text=letter.text,
        method=ContactMail.Method.REQUEST if is_booked else ContactMail.Method.CANCEL,
    )


def _address(interview: Interview) -> str:
    points = interview.contact.points.filter(kind=ContactPoint.Kind.EMAIL)
    point = points.first()
    if point is None:
        raise ValidationError(_("There is no e-mail address in your records of this person."))
    return point.value


def _refuse_when_unwanted(invitation: Invitation, address: str) -> None:
    """What somebody said under this address holds however often they are added anew."""
    owner = invitation.owner
    reached = Q(points__kind=ContactPoint.Kind.EMAIL, points__value=address)
    people = Contact.objects.filter(reached | Q(pk=invitation.interview.contact_id), owner=owner)
    said_no = Q(do_not_contact_at__isnull=False)
    said_no |= Q(interviews__invitation__reported_at__isnull=False)
    if people.filter(said_no).exists() or forgotten_among(owner, [address]):
        raise ValidationError(_("This person does not wish to be asked."))
    if not invitation.is_open:
        raise ValidationError(_("Open the page first: the link in the mail must work."))


def _refuse_when_unfair(sender: User) -> None:
    """Only verified users, and only ten mails a day."""
    verified = EmailAddress.objects.filter(user=sender, email__iexact=sender.email, verified=True)
    if not verified.exists():
        raise ValidationError(_("Confirm your own e-mail address first: answers go there."))
    since = timezone.now() - dt.timedelta(days=1)
    if ContactMail.objects.visible_to(sender).filter(created_at__gt=since).count() >= MOST_A_DAY:
        raise ValidationError(_("Ten mails a day are enough. Use your own mail program for more."))


def _refuse_when_too_soon(invitation: Invitation, address: str) -> None:
    """One request in three days to the same person, by whichever name."""
    same = Q(invitation__interview__contact=invitation.interview.contact) | Q(address=address)
    sent = ContactMail.objects.visible_to(invitation.owner).filter(same, method="")
    since = timezone.now() - dt.timedelta(days=DAYS_BETWEEN)
    if sent.filter(created_at__gt=since).exists():
        raise ValidationError(_("You wrote to this person within three days. Let it rest."))


def deliver_waiting() -> int:
    """Send what is on its way, each once; how many left. Several workers share the work."""
    waiting = ContactMail.objects.filter(sent_at=None, tries__lt=MOST_TRIES)
    return sum(deliver(mail_id=pk) for pk in waiting.values_list("pk", flat=True)[:100])


def deliver(*, mail_id: int) -> bool:
    """Claim one waiting mail and send it; a failure is kept and tried again later."""
    with transaction.atomic():
        waiting = ContactMail.objects.select_for_update(skip_locked=True, of=("self",))
        row = waiting.filter(pk=mail_id, sent_at=None, tries__lt=MOST_TRIES).first()
        if row is None:
            return False
        row.tries += 1
        row.failure = _send(row)
        row.sent_at = None if row.failure else timezone.now()
        row.save(update_fields=["tries", "failure", "sent_at", "updated_at"])
        return not row.failure


def _send(row: ContactMail) -> str:
    """Nothing when the mail has left, else the reason."""
    try:
        with translation.override(row.owner.language):
            mail.contact_message(row).send()
    # An address no mail can go to, a service with errors of its own: the others must leave.
    except Exception as error:
        logger.warning("Mail %s to a contact did not leave: %s", row.pk, type(error).__name__)
        return str(error)[:300] or type(error).__name__
    return ""

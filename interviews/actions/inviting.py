"""What the owner does with the contact's page: offers times, renews or ends the link."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from interviews.actions.meeting import schedule
from interviews.actions.news import tell_owner
from interviews.models import Interview, Invitation, SlotOffer
from interviews.models.invitation import default_expiry, new_key


@transaction.atomic
def invite(*, interview: Interview, words: str, times: Iterable[dt.datetime]) -> Invitation:
    """Open the contact's page with these words and times (UTC), or renew what it offers.

    Times offered before and not named again are taken back. Raises ValidationError when the
    contact does not wish to be asked.
    """
    if interview.contact.do_not_contact_at:
        raise ValidationError(_("This person does not wish to be asked."))
    invitation, _created = Invitation.objects.update_or_create(
        interview=interview,
        defaults={
            "owner": interview.owner,
            "words": words,
            "revoked_at": None,
            "expires_at": default_expiry(),
        },
    )
    offer_times(invitation=invitation, times=times)
    return invitation


@transaction.atomic
def offer_times(*, invitation: Invitation, times: Iterable[dt.datetime]) -> None:
    """Make these the owner's offers; what the contact proposed stays."""
    wanted = set(times)
    invitation.slots.filter(origin=SlotOffer.Origin.ME).exclude(starts_at__in=wanted).delete()
    SlotOffer.objects.bulk_create(
        [SlotOffer(owner=invitation.owner, invitation=invitation, starts_at=at) for at in wanted],
        ignore_conflicts=True,
    )


def renew_link(*, invitation: Invitation) -> None:
    """A new link; the old one stops working."""
    invitation.key = new_key()
    invitation.revoked_at = None
    invitation.expires_at = default_expiry()
    invitation.save(update_fields=["key", "revoked_at", "expires_at", "updated_at"])


def revoke_link(*, invitation: Invitation) -> None:
    """No link works any more; what was answered stays."""
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at", "updated_at"])


@transaction.atomic
def take_slot(*, slot: SlotOffer) -> None:
    """Say yes to a time the contact proposed. Raises ValidationError once it has passed."""
    if slot.starts_at <= timezone.now():
        raise ValidationError(_("This time has passed."))
    invitation = slot.invitation
    interview = invitation.interview
    invitation.booked_for = slot.starts_at
    invitation.save(update_fields=["booked_for", "updated_at"])
    schedule(
        interview=interview,
        starts_at=slot.starts_at,
        minutes=interview.minutes,
        medium=interview.medium,
        place=interview.place,
    )


def note_seen(*, invitation: Invitation) -> None:
    """The owner has read the answer."""
    invitation.seen_at = timezone.now()
    invitation.save(update_fields=["seen_at", "updated_at"])
    tell_owner(invitation)


@transaction.atomic
def note_unseen(*, invitation: Invitation) -> None:
    """The owner wants to read the answer again."""
    invitation.seen_at = None
    invitation.save(update_fields=["seen_at", "updated_at"])
    tell_owner(invitation)

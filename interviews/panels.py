"""What this floor shows on a person's page."""

from contacts.models import Contact
from interviews.models import Interview, Referral


def conversations_with(contact: Contact) -> dict[str, object]:
    rows = Interview.objects.visible_to(contact.owner).filter(contact=contact)
    return {
        "contact": contact,
        "interviews": rows.select_related("kind").order_by("-updated_at")[:20],
    }


def referrals_around(contact: Contact) -> dict[str, object]:
    """Who named this person, and whom this person named."""
    rows = Referral.objects.visible_to(contact.owner).select_related("referrer", "contact")
    return {
        "contact": contact,
        "received": rows.filter(contact=contact).order_by("heard_at")[:20],
        "given": rows.filter(referrer=contact).order_by("heard_at")[:50],
    }

"""What this floor shows on a person's page."""

from django.db.models import Q

from contacts.models import Contact
from interviews.models import Interview, Referral


def conversations_with(contact: Contact) -> dict[str, object]:
    rows = Interview.objects.visible_to(contact.owner).filter(contact=contact)
    return {
        "contact": contact,
        "interviews": rows.select_related("kind").order_by("-updated_at")[:20],
    }


def referrals_around(contact: Contact) -> dict[str, object]:
    """Who named this person and whom they named, in one query."""
    rows = Referral.objects.visible_to(contact.owner).select_related("referrer", "contact")
    around = rows.filter(Q(contact=contact) | Q(referrer=contact)).order_by("heard_at")
    return {"contact": contact, "referrals": around[:60]}

"""What this floor shows on a person's page."""

from django.db.models import Q

from contacts.models import Contact
from interviews.models import Interview, Referral


def conversations_with(contact: Contact) -> dict[str, object]:
    rows = Interview.objects.visible_to(contact.owner).filter(contact=contact)
    days = ["held_at", "scheduled_for", "updated_at"]
    shown = rows.select_related("kind").only("stage", *days, "kind__name")
    return {"contact": contact, "interviews": shown.order_by("-updated_at")[:20]}


def referrals_around(contact: Contact) -> dict[str, object]:
    """Who named this person and whom they named, in one query."""
    rows = Referral.objects.visible_to(contact.owner).for_rows()
    around = rows.filter(Q(contact=contact) | Q(referrer=contact)).order_by("heard_at")
    return {"contact": contact, "referrals": around[:60]}

"""Whom to thank for a talk: the contact, and in a group each interviewer (T9)."""

from contacts.models import Contact
from interviews.models import Interview, ThankYou


def people_to_thank(interview: Interview) -> list[Contact]:
    """The contact first, then the interviewers who are among the owner's people."""
    others = Contact.objects.filter(
        participations__interview=interview, participations__deleted_at=None
    )
    return [interview.contact, *others.exclude(pk=interview.contact_id).order_by("pk").distinct()]


def not_thanked_yet(interview: Interview) -> list[Contact]:
    """Those to whom no written thanks have left."""
    thanked = set(
        ThankYou.objects.filter(
            interview=interview, form=ThankYou.Form.WRITTEN, given_at__isnull=False
        ).values_list("contact_id", flat=True)
    )
    return [person for person in people_to_thank(interview) if person.pk not in thanked]


def next_to_thank(interview: Interview) -> Contact:
    """The contact; in a group the first who has no written thanks yet."""
    if interview.kind.has_participants:
        return next(iter(not_thanked_yet(interview)), interview.contact)
    return interview.contact

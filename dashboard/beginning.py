"""The shortest way in: a career, a person who may know it, and what to do next (S81)."""

from django.db import transaction
from django.urls import reverse

from accounts.models import User
from careers.actions import add_career
from contacts.models import Contact
from interviews.rungs import note_people


def first_page(user: User) -> str:
    """Whoever has people here has begun and is not asked again; "" for everybody else."""
    has_begun = Contact.objects.visible_to(user).exists()
    return reverse("dashboard:today") if has_begun else ""


@transaction.atomic
def begin(*, user: User, career: str, person: str) -> str:
    """Note what a newcomer wonders about and whom they might ask; returns where to go on.

    With a person that is the conversation, with a career alone the ladder of people to think
    of; without either the first page.
    """
    if not career:
        return reverse("dashboard:today")
    chosen = add_career(owner=user, title=career)
    if not person:
        return reverse("interviews:whom", args=[chosen.pk])
    [idea] = note_people(career=chosen, names=[person], channel="")
    return idea.get_absolute_url()

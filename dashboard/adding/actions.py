from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import Owned, User
from careers.actions.career import add_career
from contacts.actions.changes import undo_change
from contacts.actions.contacts import save_contact
from contacts.models import Change, Contact
from contacts.points import Point
from interviews.actions.asking import add_interview
from interviews.actions.referrals import find_or_add_person, refer
from interviews.models import Interview, Kind, Referral
from reminders.actions import reconcile

PREFIXES = {Contact: "contact", Interview: "interview", Referral: "referral"}


@transaction.atomic
def add_person(
    *,
    contact: Contact,
    organization_name: str,
    points: Iterable[Point] = (),
    via: str = "",
    career: str = "",
    is_wanted: bool = False,
) -> Change:
    """Store a confirmed person; the change that comes back takes all of it away again.

    `via` names who knows them: known already or not, it is noted that they named the person
    (S70). `is_wanted` or a career begins a conversation as an idea.
    """
    began, owner = timezone.now(), contact.owner
    save_contact(contact=contact, organization_name=organization_name, points=points)
    rows: list[Owned | None] = [contact, contact.organization]
    if via:
        rows += _name_by(contact, via)
    if career or is_wanted:
        rows += _want_to_hear(contact, career)
    added = [[row._meta.label, row.pk] for row in rows if row and row.created_at >= began]
    return Change.objects.create(owner=owner, what=contact.name, added=added)


def _name_by(contact: Contact, via: str) -> list[Owned | None]:
    referrer = find_or_add_person(owner=contact.owner, name=via, channel="")
    referral = Referral(owner=contact.owner, referrer=referrer, contact=contact)
    return [referrer, refer(referral=referral)]


def _want_to_hear(contact: Contact, title: str) -> list[Owned | None]:
    career = add_career(owner=contact.owner, title=title) if title else None
    kind = Kind.objects.get(code="T2")
    careers = [career] if career else []
    return [career, add_interview(owner=contact.owner, contact=contact, kind=kind, careers=careers)]


@transaction.atomic
def take_back(*, change: Change, owner: User) -> None:
    """Remove what `add_person` added, and the reminders that came with it."""
    prefixes = {model._meta.label: prefix for model, prefix in PREFIXES.items()}
    sources = [f"{prefixes[label]}:{pk}" for label, pk in change.added if label in prefixes]
    reconcile(owner=owner, sources=sources, wanted=[])
    undo_change(change=change)

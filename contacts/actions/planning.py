"""Bring the reminders of people and introductions in line with their facts."""

from collections import defaultdict
from collections.abc import Collection

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from contacts import followers
from contacts.cadence import Owed, wanted_for_contact, wanted_for_introduction
from contacts.models import Contact, Introduction, Promise, Told
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of

# Few queries, and the reminders of so many still fit into a small worker's memory.
AT_ONCE = 2000


def replan_contacts(*, owner: User, contacts: Collection[Contact]) -> None:
    """Reconcile the reminders of these people, at a fixed number of queries."""
    settings, clock, owed = settings_of(owner), clock_of(owner), _owed(contacts)
    reconcile(
        owner=owner,
        sources=[f"contact:{contact.pk}" for contact in contacts],
        wanted=[
            want
            for contact in contacts
            for want in wanted_for_contact(contact, owed[contact.pk], settings, clock)
        ],
    )


def _owed(contacts: Collection[Contact]) -> dict[int, Owed]:
    promises: dict[int, list[Promise]] = defaultdict(list)
    tellings: dict[int, list[Told]] = defaultdict(list)
    for promise in Promise.objects.filter(contact__in=contacts, kept_at=None):
        promises[promise.contact_id].append(promise)
    for telling in Told.objects.filter(contact__in=contacts, told_at=None):
        tellings[telling.contact_id].append(telling)
    return {row.pk: Owed(promises[row.pk], tellings[row.pk]) for row in contacts}


def replan_contact(contact: Contact) -> None:
    replan_contacts(owner=contact.owner, contacts=[contact])


@transaction.atomic
def follow_people(*, owner: User, contacts: Collection[Contact]) -> None:
    """Reconcile all that is planned about these people on every floor (F88).

    To be called when they may be written to no more, or again, or became one.
    """
    replan_contacts(owner=owner, contacts=contacts)
    about = Q(through__in=contacts) | Q(contact__in=contacts)
    introductions = Introduction.objects.visible_to(owner).filter(about)
    reconcile_introductions(owner, list(introductions.select_related("through", "contact")))
    followers.follow(owner, contacts)


def replan_introduction(introduction: Introduction) -> None:
    reconcile_introductions(introduction.owner, [introduction])


def reconcile_introductions(owner: User, rows: Collection[Introduction]) -> None:
    settings, clock = settings_of(owner), clock_of(owner)
    reconcile(
        owner=owner,
        sources=[f"introduction:{row.pk}" for row in rows],
        wanted=[want for row in rows for want in wanted_for_introduction(row, settings, clock)],
    )


def replan_people(owner: User) -> None:
    """Reconcile everybody with something open: a rule, the zone or the hours changed."""
    open_with = (
        Q(ideal_days__isnull=False)
        | Q(promises__kept_at=None, promises__isnull=False)
        | Q(tellings__told_at=None, tellings__isnull=False)
    )
    people = Contact.objects.visible_to(owner).filter(open_with).distinct().order_by("pk")
    last = 0
    while group := list(people.filter(pk__gt=last)[:AT_ONCE]):
        last = group[-1].pk
        replan_contacts(owner=owner, contacts=group)


def replan_introductions(owner: User) -> None:
    open_ones = Introduction.objects.visible_to(owner).filter(thanked_at=None)
    reconcile_introductions(owner, list(open_ones.select_related("through", "contact")))

"""Rows that may be one person: the same name, or an address in common."""

from itertools import chain

from django.db.models import Count, QuerySet

from accounts.models import User
from contacts.folding import fold
from contacts.models import Contact, ContactPoint

SHOWN = 30


def similar_to(owner: User, name: str) -> QuerySet[Contact]:
    """People whose names a typed name begins, at most five."""
    people = Contact.objects.visible_to(owner)
    if len(fold(name)) < 3:
        return people.none()
    return people.matching(name, owner).select_related("organization")[:5]


def duplicate_pairs(owner: User) -> list[tuple[Contact, Contact]]:
    """The first pairs to look at: an address in common before a name in common."""
    pairs = dict.fromkeys(chain(_by_address(owner), _by_name(owner)))
    keys = list(pairs)[:SHOWN]
    people = Contact.objects.visible_to(owner).select_related("organization")
    found = people.prefetch_related("points").in_bulk(set(chain.from_iterable(keys)))
    return [(found[one], found[other]) for one, other in keys]


def _by_name(owner: User) -> list[tuple[int, int]]:
    people = Contact.objects.visible_to(owner).exclude(folded_name="")
    names = people.values("folded_name").annotate(n=Count("pk")).filter(n__gt=1)
    twins = names.order_by("folded_name").values_list("folded_name", flat=True)[:SHOWN]
    rows = people.filter(folded_name__in=list(twins)).order_by("folded_name", "pk")
    return _pairs(rows.values_list("folded_name", "pk"))


def _by_address(owner: User) -> list[tuple[int, int]]:
    points = ContactPoint.objects.filter(owner=owner, contact__deleted_at=None)
    shared = points.values("value").annotate(n=Count("contact", distinct=True)).filter(n__gt=1)
    values = shared.order_by("value").values_list("value", flat=True)[:SHOWN]
    rows = points.filter(value__in=list(values)).order_by("value", "contact_id")
    return _pairs(rows.values_list("value", "contact_id"))


def _pairs(rows: QuerySet) -> list[tuple[int, int]]:
    """Each row with the first of its group."""
    first: dict[str, int] = {}
    pairs = []
    for group, key in rows:
        start = first.setdefault(group, key)
        if start != key:
            pairs.append((start, key))
    return pairs

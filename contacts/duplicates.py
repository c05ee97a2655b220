"""Rows that may be one person: the same name, or an address in common."""

from collections.abc import Iterator
from itertools import chain, combinations, groupby, islice
from operator import itemgetter

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from accounts.models import User
from contacts.folding import fold
from contacts.models import Contact, ContactPoint, Distinction, ImportBatch

SHOWN = 30
MOST_ALIKE = 6


def similar_to(owner: User, name: str) -> QuerySet[Contact]:
    """People whose names a typed name begins, at most five."""
    people = Contact.objects.visible_to(owner)
    if len(fold(name)) < 3:
        return people.none()
    return people.matching(name, owner).select_related("organization")[:5]


def duplicate_pairs(owner: User) -> list[tuple[Contact, Contact]]:
    """The first pairs to look at: an address in common before a name in common.

    Pairs that the owner told apart are left out.
    """
    told_apart = set(Distinction.objects.visible_to(owner).values_list("one", "other"))
    looked_at = SHOWN + len(told_apart)
    pairs = dict.fromkeys(chain(_by_address(owner, looked_at), _by_name(owner, looked_at)))
    keys = [pair for pair in pairs if pair not in told_apart][:SHOWN]
    people = Contact.objects.visible_to(owner).select_related("organization")
    found = people.prefetch_related("points").in_bulk(set(chain.from_iterable(keys)))
    return [(found[one], found[other]) for one, other in keys]


def met_twice(batch: ImportBatch) -> int:
    """How many people of an import have the name of somebody they were not told apart from."""
    told_apart = Distinction.objects.filter(
        Q(one=OuterRef("pk"), other=OuterRef(OuterRef("pk")))
        | Q(one=OuterRef(OuterRef("pk")), other=OuterRef("pk"))
    )
    people = Contact.objects.visible_to(batch.owner).exclude(folded_name="")
    twins = people.filter(folded_name=OuterRef("folded_name")).exclude(pk=OuterRef("pk"))
    imported = people.filter(pk__in=batch.rows.values("contact"))
    return imported.filter(Exists(twins.exclude(Exists(told_apart)))).count()


def _by_name(owner: User, looked_at: int) -> Iterator[tuple[int, int]]:
    people = Contact.objects.visible_to(owner).exclude(folded_name="")
    names = people.values("folded_name").annotate(n=Count("pk")).filter(n__gt=1)
    twins = names.order_by("folded_name").values_list("folded_name", flat=True)[:looked_at]
    rows = people.filter(folded_name__in=list(twins)).order_by("folded_name", "pk")
    return _pairs(rows.values_list("folded_name", "pk"))


def _by_address(owner: User, looked_at: int) -> Iterator[tuple[int, int]]:
    points = ContactPoint.objects.filter(owner=owner, contact__deleted_at=None)
    shared = points.values("value").annotate(n=Count("contact", distinct=True)).filter(n__gt=1)
    values = shared.order_by("value").values_list("value", flat=True)[:looked_at]
    rows = points.filter(value__in=list(values)).order_by("value", "contact_id")
    return _pairs(rows.values_list("value", "contact_id").distinct())


def _pairs(rows: QuerySet) -> Iterator[tuple[int, int]]:
    """Each two of a group, the older first; of a large group only the first few."""
    for _group, alike in groupby(rows, key=itemgetter(0)):
        yield from combinations([key for _name, key in islice(alike, MOST_ALIKE)], 2)

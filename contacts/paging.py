from django.db.models import Q, QuerySet

from accounts.paging import PAGE_SIZE, Page


def by_name(rows: QuerySet, *, mark: str = "", size: int = PAGE_SIZE) -> Page:
    """One page of rows in the order of `folded_name`; a mark nobody handed out shows the first."""
    pk, _dash, name = mark.partition("-")
    is_first = not pk.isdecimal() or len(pk) > 18
    if not is_first:
        later = Q(folded_name__gt=name) | Q(folded_name=name, pk__gt=int(pk))
        # The first condition alone lets the index start at the right place.
        rows = rows.filter(later, folded_name__gte=name)
    found = list(rows.order_by("folded_name", "pk")[: size + 1])
    more = f"{found[size - 1].pk}-{found[size - 1].folded_name}" if len(found) > size else ""
    return Page(found[:size], more, is_first)

from django.db.models import Q, QuerySet

from accounts.paging import PAGE_SIZE, Page, read_key


def by_name(rows: QuerySet, *, mark: str = "", size: int = PAGE_SIZE) -> Page:
    """One page of rows in the order of `folded_name`; a mark nobody handed out shows the first."""
    key, _dash, name = mark.replace("\0", "").partition("-")
    pk = read_key(key)
    if pk is not None:
        later = Q(folded_name__gt=name) | Q(folded_name=name, pk__gt=pk)
        # The first condition alone lets the index start at the right place.
        rows = rows.filter(later, folded_name__gte=name)
    found = list(rows.order_by("folded_name", "pk")[: size + 1])
    more = f"{found[size - 1].pk}-{found[size - 1].folded_name}" if len(found) > size else ""
    return Page(found[:size], more, pk is None)

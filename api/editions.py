"""Which edition of a row a program has read, so that it does not write over a change of others.

The ETag of a row is the moment of its last change. A write that sends it back as If-Match is
refused when the row has changed since, by another program or on a page.
"""

import re
from datetime import UTC, datetime
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from ninja.errors import HttpError

from api.http import ApiRequest

R = TypeVar("R", bound=Model)
MATCH = r'\*|"[0-9A-Za-z]{1,40}"'


def edition_of(changed_at: datetime) -> str:
    return f'"{changed_at.astimezone(UTC):%Y%m%dT%H%M%S%fZ}"'


def is_readable(request: ApiRequest) -> bool:
    """Whether If-Match, if there is one, says one edition or "*"."""
    return bool(re.fullmatch(MATCH, request.headers.get("If-Match", "*")))


def own(request: ApiRequest, rows: QuerySet[R], pk: int) -> R:
    """The row, if it is among these; with If-Match in the edition the program has read, locked.

    Raises Http404, or HttpError 412 for another edition.
    """
    expected = request.headers.get("If-Match")
    if expected is None or request.method == "GET":
        return get_object_or_404(rows, pk=pk)
    # Without the lock two writes that read the same edition could both pass.
    row = get_object_or_404(rows.select_for_update(of=("self",)), pk=pk)
    if expected not in ("*", edition_of(row.updated_at)):  # type: ignore[attr-defined]
        raise HttpError(412, "")
    return row

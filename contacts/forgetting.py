"""The marks by which somebody who asked to be forgotten is not brought back (R58)."""

from collections.abc import Iterable

from django.utils.crypto import salted_hmac

from accounts.models import User
from contacts.models import Forgotten

_SALT = "contacts.forgotten"


def mark_of(owner: User, value: str) -> str:
    """A keyed hash of an address, or of a name with an organization; other owners' differ."""
    return salted_hmac(_SALT, f"{owner.pk}:{value}", algorithm="sha256").hexdigest()


def forgotten_among(owner: User, values: Iterable[str]) -> set[str]:
    """Those of `values` that belong to somebody who is to stay forgotten, in one query."""
    marks = {mark_of(owner, value): value for value in values}
    if not marks:
        return set()
    found = Forgotten.objects.visible_to(owner).filter(mark__in=marks)
    return {marks[mark] for mark in found.values_list("mark", flat=True)}

"""What upper floors can narrow the list of people by, without this floor knowing them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from accounts.models import User
from contacts.querysets import ContactQuerySet

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Filter:
    """One more choice above the list; `choices` is only asked when the page shows it."""

    name: str
    label: str | Promise
    nothing: str | Promise
    choices: Callable[[User], Choices]
    narrow: Callable[[ContactQuerySet, User, str], ContactQuerySet]


_registered: dict[str, Filter] = {}


def register(*filters: Filter) -> None:
    """Offer these on the list of people; called from AppConfig.ready."""
    _registered.update({each.name: each for each in filters})


def registered() -> list[Filter]:
    return list(_registered.values())

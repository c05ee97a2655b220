"""Who plans anew on the floors above when people may be written to no more, or again."""

from collections.abc import Callable, Collection

from accounts.models import User
from contacts.models import Contact

Follow = Callable[[User, Collection[Contact]], None]

_registered: list[Follow] = []


def register(*followers: Follow) -> None:
    """Call these after each such change; called from AppConfig.ready."""
    _registered.extend(followers)


def follow(owner: User, contacts: Collection[Contact]) -> None:
    for each in _registered:
        each(owner, contacts)

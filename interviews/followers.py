"""Who on the floors above counts conversations, and hears when one more or one less counts."""

from collections.abc import Callable

from accounts.models import User

Follow = Callable[[User], None]

_registered: list[Follow] = []


def register(*followers: Follow) -> None:
    """Call these with the owner after each such change; called from AppConfig.ready."""
    _registered.extend(followers)


def follow(owner: User) -> None:
    for each in _registered:
        each(owner)

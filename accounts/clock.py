"""Who must know when a user's clock changes: apps above register in `AppConfig.ready`."""

from collections.abc import Callable

CLOCK_FIELDS = {"time_zone", "country", "digest", "mail_at", "quiet_days", "goal"}

followers: list[Callable[[int], object]] = []


def follow(tell: Callable[[int], object]) -> None:
    """Have `tell(user_id)` called after each commit that changed a user's clock."""
    if tell not in followers:
        followers.append(tell)


def tell_followers(user_id: int) -> None:
    for tell in followers:
        tell(user_id)

"""Who must know when a user's clock changes: apps above register in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User

CLOCK_FIELDS = {"time_zone", "country", "digest", "mail_at", "quiet_days", "goal"}

followers: list[Callable[[int], object]] = []


def follow(tell: Callable[[int], object]) -> None:
    """Have `tell(user_id)` called after each commit that changed a user's clock."""
    if tell not in followers:
        followers.append(tell)


def tell_followers(user_id: int) -> None:
    for tell in followers:
        tell(user_id)


_foretellers: list[Callable[[User, datetime], datetime]] = []


def foretell_by(arrival: Callable[[User, datetime], datetime]) -> None:
    """Say when mail about a step due at a moment reaches a user; the app that sends it knows."""
    _foretellers[:] = [arrival]


@dataclass(frozen=True)
class Foresight:
    """What the hours mean: a step due at one moment is heard of at another, on the user's clock."""

    due: str
    arrives: str


def foresee(user: User) -> list[Foresight]:
    """The examples now and Saturday at ten, for a user as a form may just have filled them."""
    now = timezone.localtime(timezone=user.zone)
    saturday = now.replace(hour=10, minute=0) + timedelta(days=(5 - now.weekday()) % 7)
    return [
        Foresight(_in_words(due), _in_words(arrival(user, due).astimezone(user.zone)))
        for due in (now, saturday)
        for arrival in _foretellers
    ]


def _in_words(moment: datetime) -> str:
    return date_format(moment, "MOMENT_FORMAT")

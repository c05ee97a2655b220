"""Who has a request of mine: those it rests with, and those who have gone quiet."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from interviews.models import Interview

# After a nudge and the days that follow it (R18); whoever is silent then is not about to answer.
QUIET_AFTER = dt.timedelta(days=21)
MOST_SHOWN = 6


@dataclass(frozen=True)
class Waiting:
    """The longest silent first; both lists together are at most six."""

    cold: list[Interview]
    warm: list[Interview]


def waiting_for(
    user: User, *, but: Collection[int] = (), now: dt.datetime | None = None
) -> Waiting:
    """Conversations asked for and unanswered, apart by how long nothing has happened.

    Those in `but` (ids) are spoken of elsewhere.
    """
    limit = (now or timezone.now()) - QUIET_AFTER
    asked = Interview.objects.visible_to(user).filter(stage="asked").exclude(pk__in=but)
    rows = (
        asked.select_related("contact")
        .only("updated_at", "asked_at", "contact__name")
        .order_by("updated_at", "pk")
    )
    found = list(rows[:MOST_SHOWN])
    return Waiting(
        cold=[row for row in found if row.updated_at < limit],
        warm=[row for row in found if row.updated_at >= limit],
    )

"""How many talks in this stretch of time, against what the user set out to do (R4)."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from interviews.goal_cadence import stretch_start
from interviews.models import Interview

# Enough to show that a goal is met many times over, without counting thousands.
MOST_COUNTED = 50


@dataclass(frozen=True)
class Goal:
    """The stretch begins on `since`, a day in the user's zone; `held` talks took place in it.

    Steps of hiring are none of them (S78).
    """

    since: dt.date
    held: int
    wanted: int = 1

    @property
    def percent(self) -> int:
        return min(100, 100 * self.held // self.wanted)


def current_goal(user: User, today: dt.date | None = None) -> Goal:
    """The user's goal and what is done of it; `today` in the user's zone."""
    since = stretch_start(user.goal, today or timezone.localdate(timezone=user.zone))
    start = dt.datetime.combine(since, dt.time(), tzinfo=user.zone)
    talks = Interview.objects.visible_to(user).exploratory().filter(held_at__gte=start)
    return Goal(since, talks[:MOST_COUNTED].count())

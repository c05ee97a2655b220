"""How long written thanks may take: a day is best, late is far better than never (R40)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from interviews.models import Interview

ON_TIME = dt.timedelta(hours=24)
LATE = dt.timedelta(hours=48)


class Light(StrEnum):
    """Green while the day lasts, amber for another, red after: still worth sending."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class ThanksClock:
    due_at: dt.datetime
    light: Light
    is_on_time: bool


def thanks_clock(interview: Interview, now: dt.datetime) -> ThanksClock | None:
    """Where the thanks for a talk stand at `now`, or when they left; None before the talk."""
    if interview.held_at is None:
        return None
    taken = (interview.thanked_at or now) - interview.held_at
    light = light_after(taken)
    return ThanksClock(interview.held_at + ON_TIME, light, is_on_time=light == Light.GREEN)


def light_after(taken: dt.timedelta) -> Light:
    if taken <= ON_TIME:
        return Light.GREEN
    return Light.AMBER if taken <= LATE else Light.RED

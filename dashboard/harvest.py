"""What a stretch of time brought, and how many in a row reached the goal (R4)."""

import datetime as dt
from dataclasses import dataclass
from itertools import takewhile

from django.db.models import Count, Exists, Q
from django.utils import timezone

from accounts.models import User
from careers.models import Insight
from dashboard.goal import stretch_start
from interviews.models import Interview, Referral

DAY = dt.timedelta(days=1)
MOST_STRETCHES = 12


@dataclass(frozen=True)
class Harvest:
    """Counts of what happened between two days of the owner's calendar.

    `formal` steps of hiring stand apart from the talks `held` (S78).
    """

    held: int
    formal: int
    thanked: int
    heard: int
    named: int

    def __bool__(self) -> bool:
        return any((self.held, self.formal, self.thanked, self.heard, self.named))


def harvest_of(user: User, first: dt.date, after: dt.date) -> Harvest:
    """What was brought in from `first` up to the day before `after`."""
    span = _midnight(user, first), _midnight(user, after) - dt.timedelta(microseconds=1)
    talks = Interview.objects.visible_to(user)
    named = Referral.objects.visible_to(user).filter(heard_at__range=span)
    heard = Insight.objects.visible_to(user).filter(said_on__gte=first, said_on__lt=after)
    is_formal = Q(kind__is_formal=True)
    held = talks.filter(held_at__range=span).aggregate(
        held=Count("pk", filter=~is_formal), formal=Count("pk", filter=is_formal)
    )
    return Harvest(
        **held,
        thanked=talks.filter(thanked_at__range=span).count(),
        heard=heard.count(),
        named=named.count(),
    )


def streak_of(user: User, today: dt.date | None = None) -> int:
    """Stretches in a row with a talk held, at most twelve.

    The one under way counts once it has a talk, and breaks nothing as long as it has none.
    """
    start = stretch_start(user.goal, today or timezone.localdate(timezone=user.zone))
    end, reached = start + 100 * DAY, {}
    for number in range(MOST_STRETCHES):
        span = _midnight(user, start), _midnight(user, end) - dt.timedelta(microseconds=1)
        held = Interview.objects.visible_to(user).exploratory().filter(held_at__range=span)
        reached[f"stretch_{number}"] = Exists(held)
        start, end = stretch_start(user.goal, start - DAY), start
    rows = User.objects.filter(pk=user.pk).annotate(**reached).values_list(*reached)
    this_one, *earlier = rows.get()
    return int(this_one) + len(list(takewhile(bool, earlier)))


def _midnight(user: User, day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tzinfo=user.zone)

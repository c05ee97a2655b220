"""How the owner grows as the one who asks: the log, the confidence over time, thanks in time."""

from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.utils import timezone

from accounts.models import User
from interviews.models import Debrief, Interview
from interviews.thanks_clock import ON_TIME

MOST_ENTRIES = 30
WIDTH, HEIGHT, STEPS = 600, 120, 4


@dataclass(frozen=True)
class Point:
    """One talk on the curve of confidence, in the units of the drawing."""

    x: float
    y: float
    confidence: int


@dataclass(frozen=True)
class Practice:
    """The log, oldest first, and what it adds up to; `None` where there is nothing to add."""

    entries: list[Debrief]
    points: list[Point]
    on_time: int
    thanked_or_late: int
    first_half: float | None
    second_half: float | None

    @property
    def line(self) -> str:
        return " ".join(f"{point.x:.0f},{point.y:.0f}" for point in self.points)

    @property
    def has_trend(self) -> bool:
        return self.first_half is not None


def practice_of(user: User) -> Practice:
    """The owner's last talks as practice (S64), with the share of thanks sent in time (F35)."""
    rows = Debrief.objects.visible_to(user).filter(interview__deleted_at=None)
    newest = rows.select_related("interview__contact").order_by("-created_at", "-pk")[:MOST_ENTRIES]
    entries = list(newest)[::-1]
    scores = [entry.confidence for entry in entries if entry.confidence]
    half = len(scores) // 2
    on_time, all_of_them = count_thanks(user)
    return Practice(
        entries=entries,
        points=draw(scores),
        on_time=on_time,
        thanked_or_late=all_of_them,
        first_half=mean(scores[:half]),
        second_half=mean(scores[half:]) if half else None,
    )


def mean(scores: list[int]) -> float | None:
    return round(sum(scores) / len(scores), 1) if scores else None


def draw(scores: list[int]) -> list[Point]:
    """Spread the scores over the drawing, 1 at the bottom and 5 at the top."""
    step = WIDTH / max(len(scores) - 1, 1)
    return [
        Point(number * step, HEIGHT - (score - 1) * HEIGHT / STEPS, score)
        for number, score in enumerate(scores)
    ]


def count_thanks(user: User) -> tuple[int, int]:
    """How many talks were thanked for within a day, of those thanked or past their day."""
    in_time = Q(thanked_at__lte=F("held_at") + ON_TIME)
    due = Q(thanked_at__isnull=False) | Q(held_at__lt=timezone.now() - ON_TIME)
    counts = (
        Interview.objects.visible_to(user)
        .filter(held_at__isnull=False)
        .aggregate(on_time=Count("pk", filter=in_time), due=Count("pk", filter=due))
    )
    return counts["on_time"], counts["due"]

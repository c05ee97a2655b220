"""Geometry of the charts: numbers in, coordinates out; templates only place them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from careers.interests import AREAS
from careers.models import FitRating, Outlook, Pay

PAY_LEFT, PAY_RIGHT = 28, 292
BAR_WIDTH, BAR_STEP = 250, 38


@dataclass(frozen=True)
class Mark:
    x: int
    label: str
    value: float
    row: int = 0


@dataclass(frozen=True)
class PayPicture:
    """A line from the 10th to the 90th percentile, a box for the middle half, a middle mark."""

    start: int
    end: int
    box_start: int
    box_width: int
    marks: list[Mark]


def draw_pay(pay: Pay | None, highest: float | None = None) -> PayPicture | None:
    """None unless all five percentiles are published.

    Drawn over its own range, or from nothing to `highest` so that several can be compared.
    """
    values = [pay.p10, pay.p25, pay.median, pay.p75, pay.p90] if pay else [None]
    if any(value is None for value in values):
        return None
    low, high = (0, highest) if highest else (values[0], max(values[-1], values[0] + 1))
    scale = (PAY_RIGHT - PAY_LEFT) / (high - low)
    xs = [round(PAY_LEFT + (value - low) * scale) for value in values]
    labels = ["10 %", "25 %", "50 %", "75 %", "90 %"]
    marks = [
        Mark(x, label, value, row % 2)
        for row, (x, label, value) in enumerate(zip(xs, labels, values, strict=True))
    ]
    return PayPicture(xs[0], xs[4], xs[1], xs[3] - xs[1], marks)


@dataclass(frozen=True)
class Bar:
    label: str
    value: float
    width: int
    y: int

    @property
    def value_x(self) -> int:
        return self.width + 6


def draw_bars(rows: Sequence[tuple[str, float]], *, highest: float) -> list[Bar]:
    """Horizontal bars below each other, the longest as wide as `highest` allows."""
    return [
        Bar(label, value, round(BAR_WIDTH * max(value, 0) / highest), number * BAR_STEP)
        for number, (label, value) in enumerate(rows)
    ]


def draw_growth(outlook: Outlook | None) -> list[Bar]:
    """Jobs at the start and the end of the projection; none where they are not published."""
    if not (outlook and outlook.jobs_at_start and outlook.jobs_at_end):
        return []
    start, _, end = outlook.period.partition("-")
    rows = [(start, int(outlook.jobs_at_start)), (end, int(outlook.jobs_at_end))]
    return draw_bars(rows, highest=max(value for _year, value in rows))


@dataclass(frozen=True)
class Area:
    name: str
    mine: float | None
    theirs: float | None


@dataclass(frozen=True)
class Radar:
    """Two profiles over six areas in a square of 300; the labels stand outside."""

    table: list[Area]

    mine: str
    theirs: str
    spokes: list[tuple[int, int]]
    rings: list[str]
    labels: list[tuple[int, int, str]]


def draw_radar(mine: Sequence[float] | None, theirs: Sequence[float] | None) -> Radar:
    """Scores from 1 to 5 (mine) and from 1 to 7 (theirs), both as parts of their scale."""
    nothing = [None] * len(AREAS)
    return Radar(
        table=[
            Area(str(area[1]), *scores)
            for area, *scores in zip(AREAS, mine or nothing, theirs or nothing, strict=True)
        ],
        mine=profile(mine or [], highest=5),
        theirs=profile(theirs or [], highest=7),
        spokes=[around(place, 1) for place in range(6)],
        rings=[polygon([part] * 6) for part in (1 / 3, 2 / 3, 1)],
        labels=[(*around(place, 1.14), letter) for place, (letter, *_) in enumerate(AREAS)],
    )


def profile(scores: Sequence[float], *, highest: int) -> str:
    return polygon([(score - 1) / (highest - 1) for score in scores])


def around(place: int, part: float) -> tuple[int, int]:
    angle = math.pi * (place / 3 - 0.5)
    x, y = math.cos(angle), math.sin(angle)
    return round(150 + 115 * part * x), round(150 + 115 * part * y)


def polygon(parts: Sequence[float]) -> str:
    points = (around(place, max(part, 0.02)) for place, part in enumerate(parts))
    return " ".join(f"{x},{y}" for x, y in points)


@dataclass(frozen=True)
class FitLine:
    """One axis over time; its name stands at the height of its last value, apart from others."""

    label: str
    points: str
    dots: list[tuple[int, int]]
    label_y: int


FIT_WIDTH, FIT_HEIGHT, FIT_STEP = 230, 150, 30
AXES = {"interests": _("Interests"), "skills": _("Skills"), "personality": _("Personality")}


def draw_fit(ratings: Sequence[FitRating]) -> list[FitLine]:
    """Each axis of fit over the ratings, oldest at the left; none for fewer than two."""
    if len(ratings) < 2:
        return []
    return [
        fit_line(number, axis, [getattr(rating, axis) for rating in ratings])
        for number, axis in enumerate(AXES)
    ]


def fit_line(number: int, axis: str, values: Sequence[int]) -> FitLine:
    step = (FIT_WIDTH - 20) / (len(values) - 1)
    dots = [
        (round(20 + place * step), fit_height(value) + number * 3)
        for place, value in enumerate(values)
    ]
    label_y = fit_height(values[-1]) + 4 + (number - 1) * 14
    return FitLine(str(AXES[axis]), " ".join(f"{x},{y}" for x, y in dots), dots, label_y)


def fit_height(value: int) -> int:
    return FIT_HEIGHT - (value - 1) * FIT_STEP


@dataclass(frozen=True)
class Money:
    """Money gained or still missing, year by year, at two percentiles of pay."""

    low: str
    high: str
    zero: int
    years: list[tuple[int, int]]


MONEY_WIDTH = 320


def draw_money(
    years_to_enter: float, invested: float, differences: tuple[float, float], span: int = 20
) -> Money:
    """Two lines over `span` years: down by what is invested, then up by the yearly difference."""
    low, high = (
        [gained(year, years_to_enter, invested, each) for year in range(span + 1)]
        for each in differences
    )
    top, bottom = max(*low, *high, 1), min(*low, *high, 0)
    across = (MONEY_WIDTH - 40) / span

    def line(values: Sequence[float]) -> str:
        return " ".join(
            f"{round(20 + year * across)},{place(value, top, bottom)}"
            for year, value in enumerate(values)
        )

    ticks = [(round(20 + year * across), year) for year in range(0, span + 1, 5)]
    return Money(line(low), line(high), place(0, top, bottom), ticks)


def gained(year: int, years_to_enter: float, invested: float, difference: float) -> float:
    if year <= years_to_enter:
        return -invested * (year / years_to_enter if years_to_enter else 1)
    return -invested + (year - years_to_enter) * difference


def place(value: float, top: float, bottom: float) -> int:
    return round(10 + 180 * (top - value) / (top - bottom))

"""What entering a career costs, and when it could have paid for itself: a range, no promise (S1).

The reckoning is plain on purpose: today's money, no interest, no taxes, no raises. One sum goes
in before the first day of work, the difference in pay brings it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from careers.facts import Facts, facts_about
from careers.models import Career, Outlook, Pay
from careers.pictures import Money, draw_money

# Years that people usually need after school, by what BLS calls typical entry education.
USUAL_YEARS = {
    "No formal educational credential": 0,
    "High school diploma or equivalent": 0,
    "Some college, no degree": 1,
    "Postsecondary nondegree award": 1,
    "Associate's degree": 2,
    "Bachelor's degree": 4,
    "Master's degree": 6,
    "Doctoral or professional degree": 8,
}
LONGEST = 40
PERCENTILES = ["p10", "p25", "median", "p75", "p90"]


@dataclass(frozen=True)
class Assumptions:
    """Years until the first day of work, money spent, and a year's pay given up meanwhile."""

    years: float
    cost: int
    other_pay: int
    share: int = 0
    is_guess: bool = False

    @property
    def given_up(self) -> int:
        """Pay not earned while learning."""
        return round(self.years * self.other_pay * (100 - self.share) / 100)

    @property
    def invested(self) -> int:
        return self.cost + self.given_up


@dataclass(frozen=True)
class Scenario:
    """One percentile of pay: the yearly difference and the years from now to break even."""

    percentile: str
    pay: float
    difference: float
    years: float | None

    @property
    def percent(self) -> int:
        return 50 if self.percentile == "median" else int(self.percentile[1:])


def assumptions_of(career: Career, outlook: Outlook | None) -> Assumptions | None:
    """The owner's estimate; years not given are guessed from the usual entry education.

    None while the owner has not said what a year without the change would bring.
    """
    if career.other_pay is None:
        return None
    usual = USUAL_YEARS.get(outlook.entry_education, 0) if outlook else 0
    is_guess = career.years_to_enter is None
    return Assumptions(
        years=usual if career.years_to_enter is None else float(career.years_to_enter),
        cost=career.cost_to_enter or 0,
        other_pay=career.other_pay,
        share=career.share_while_learning,
        is_guess=is_guess,
    )


def break_even(assumptions: Assumptions, pay: float) -> float | None:
    """Years from now until the money is back; None if not within forty."""
    difference = pay - assumptions.other_pay
    if difference <= 0:
        return None
    years = assumptions.years + assumptions.invested / difference
    return years if years <= LONGEST else None


def scenarios(assumptions: Assumptions, pay: Pay | None) -> list[Scenario]:
    """One for each published percentile of a year's pay."""
    if pay is None or pay.unit != Pay.Unit.YEAR:
        return []
    known = [(name, getattr(pay, name)) for name in PERCENTILES]
    return [
        Scenario(name, value, value - assumptions.other_pay, break_even(assumptions, value))
        for name, value in known
        if value is not None
    ]


@dataclass(frozen=True)
class Range:
    """Break-even of the middle half: the earlier at the 75th percentile, the later at the 25th."""

    earliest: float | None
    latest: float | None


def middle_half(found: Sequence[Scenario]) -> Range | None:
    """None where the figures do not reach from the 25th to the 75th percentile."""
    years = {scenario.percentile: scenario.years for scenario in found}
    return Range(years["p75"], years["p25"]) if {"p25", "p75"} <= set(years) else None


@dataclass(frozen=True)
class View:
    """All that the investment page shows; parts are None where a figure or an estimate lacks."""

    facts: Facts | None
    assumptions: Assumptions | None
    scenarios: list[Scenario]
    range: Range | None
    money: Money | None


def view_investment(career: Career) -> View:
    facts = facts_about(career.occupation)
    assumptions = assumptions_of(career, facts.outlook if facts else None)
    found = scenarios(assumptions, facts.pay) if assumptions and facts else []
    return View(facts, assumptions, found, middle_half(found), money(assumptions, found))


def money(assumptions: Assumptions | None, found: Sequence[Scenario]) -> Money | None:
    difference = {scenario.percentile: scenario.difference for scenario in found}
    if assumptions is None or not {"p25", "p75"} <= set(difference):
        return None
    both = (difference["p25"], difference["p75"])
    return draw_money(assumptions.years, assumptions.invested, both)

"""Whether the questions of a plan fit the minutes promised (R29)."""

from dataclasses import dataclass

# Ten questions for twenty minutes is the most we take without a word; the figure is our own.
MINUTES_FOR_ONE = 2


@dataclass(frozen=True)
class Pace:
    """How many questions there are, and how many the minutes carry."""

    planned: int
    must: int
    minutes: int

    @property
    def most(self) -> int:
        return self.minutes // MINUTES_FOR_ONE

    @property
    def is_crowded(self) -> bool:
        return self.planned > self.most

    @property
    def is_must_crowded(self) -> bool:
        """Even what must be asked does not fit."""
        return self.must > self.most


def pace_of(*, questions: list, minutes: int) -> Pace:
    """Measure a plan of questions, each with `is_must`."""
    return Pace(len(questions), sum(question.is_must for question in questions), minutes)

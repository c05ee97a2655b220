"""How an adviser's words reach a student: as a reminder like any other."""

from collections.abc import Iterable

from centers.models import Nudge


def plan_nudges(nudges: Iterable[Nudge]) -> None:
    """The student finds the words on the center's page."""

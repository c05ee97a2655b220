"""Which figures of groups may be shown, so that no two of them tell of fewer than five.

A figure belongs to the people who contributed to it. Groups overlap (a course, a year, the
whole center) and reports follow one another, so shown figures can be subtracted. A group is
shown only if it differs from every group that was ever shown for this figure, and from what
shown groups leave of it, by nobody or by five people at least. Otherwise the figure that was
shown last is repeated, or none is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 5
People = frozenset[int]


@dataclass(frozen=True)
class Claim:
    """One figure of one group: its value and whoever contributed to it."""

    value: float
    people: People


def settle_claims(
    claims: Mapping[str, Claim], shown: Mapping[str, Claim], known: set[People]
) -> dict[str, Claim]:
    """Claims that may be shown, by group; the largest groups come first.

    `shown` are the claims shown last for each group, `known` all sets of people ever shown.
    """
    settled: dict[str, Claim] = {}
    seen = set(known)
    for key in sorted(claims, key=lambda each: (-len(claims[each].people), each)):
        claim = claims[key]
        if claim.people in seen or is_safe(claim.people, seen):
            seen.add(claim.people)
            settled[key] = claim
        elif key in shown:
            settled[key] = shown[key]
    return settled


def is_safe(group: People, seen: set[People]) -> bool:
    """Showing the group next to all that was seen isolates nobody."""
    if len(group) < SMALLEST:
        return False
    if any(_differs_by_few(group, other) for other in seen):
        return False
    wholes = [other for other in seen if group < other]
    return not any(_leaves_few(whole, seen | {group}) for whole in [group, *wholes])


def _differs_by_few(one: People, other: People) -> bool:
    shared = len(one & other)
    return 0 < len(one) - shared < SMALLEST or 0 < len(other) - shared < SMALLEST


def _leaves_few(whole: People, seen: set[People]) -> bool:
    """Shown parts of the whole leave one to four people over."""
    parts = [other for other in seen if other < whole]
    return bool(parts) and 0 < len(whole.difference(*parts)) < SMALLEST

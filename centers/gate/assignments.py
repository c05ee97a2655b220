from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, DateField, F, Func, Q, QuerySet
from django.db.models.functions import Cast

from centers.gate.figures import EXPLORATORY, told_by
from centers.models import Assignment, Extension


@dataclass(frozen=True)
class Progress:
    """How far one student is with one assignment, from the facts alone."""

    due_on: date
    wanted: int
    conversations: int = 0
    careers: int = 0
    thanked_in_time: int = 0
    debriefed: int = 0
    fulfilled: int = 0
    is_complete: bool = False

    @property
    def percent(self) -> int:
        return min(100, 100 * self.fulfilled // self.wanted)


def progress_of(assignment: Assignment, owners: dict[int, int]) -> dict[int, Progress]:
    """Progress by membership id for `owners` (membership id to user id), in two queries.

    A conversation counts on the date it has in its owner's own zone.
    """
    dates = dict(
        Extension.objects.filter(assignment=assignment, membership__in=owners).values_list(
            "membership", "due_on"
        )
    )
    rows = {
        row.pop("owner"): row
        for row in _rows(assignment, owners.values(), max([assignment.due_on, *dates.values()]))
    }
    late = {key: due for key, due in dates.items() if due != assignment.due_on}
    return {
        key: _progress(assignment, late.get(key, assignment.due_on), rows.get(owner, {}))
        for key, owner in owners.items()
    }


def still_to_do(assignment: Assignment, students: QuerySet) -> dict[int, date]:
    """The date that holds for each of these members who has to do or to hand in something.

    What is complete need not be handed in by who shares counts, unless a reflection is wanted.
    """
    owing = students.exclude(submissions__assignment=assignment)
    progress = progress_of(assignment, dict(owing.values_list("pk", "user")))
    complete = [pk for pk, each in progress.items() if each.is_complete]
    seen: set[int] = set()
    if complete and not assignment.is_reflection_wanted:
        seen = set(students.sharing().filter(pk__in=complete).values_list("pk", flat=True))
    return {pk: each.due_on for pk, each in progress.items() if pk not in seen}


def _progress(assignment: Assignment, due_on: date, row: dict) -> Progress:
    row = {key: value for key, value in row.items() if value is not None}
    is_complete = (
        row.get("fulfilled", 0) >= assignment.conversations
        and row.get("careers", 0) >= assignment.careers
    )
    return Progress(due_on, assignment.conversations, **row, is_complete=is_complete)


def _fulfilled(assignment: Assignment) -> Q:
    wanted = Q()
    if assignment.thanks_hours:
        wanted &= _thanked_in_time(assignment)
    if assignment.is_debrief_wanted:
        wanted &= Q(debriefed_at__isnull=False)
    return wanted


def _thanked_in_time(assignment: Assignment) -> Q:
    hours = timedelta(hours=assignment.thanks_hours or 48)
    return Q(thanked_at__lte=F("held_at") + hours)


def _rows(assignment: Assignment, owners: Collection[int], last_on: date) -> list[dict]:
    held_on = Cast(Func(F("owner__time_zone"), F("held_at"), function="timezone"), DateField())
    held = told_by(list(owners)).filter(EXPLORATORY, held_at__isnull=False)
    return list(
        held.annotate(held_on=held_on)  # type: ignore[arg-type]
        .filter(held_on__range=(assignment.starts_on, last_on))
        .values("owner")
        .annotate(
            conversations=Count("pk", distinct=True),
            careers=Count("careers", distinct=True),
            thanked_in_time=Count("pk", distinct=True, filter=_thanked_in_time(assignment)),
            debriefed=Count("pk", distinct=True, filter=Q(debriefed_at__isnull=False)),
            fulfilled=Count("pk", distinct=True, filter=_fulfilled(assignment)),
        )
    )

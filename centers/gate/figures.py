from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Greatest

from interviews.models import Interview

EXPLORATORY = Q(kind__is_formal=False)
ANSWERED = Q(agreed_at__isnull=False) | Q(declined_at__isnull=False) | Q(held_at__isnull=False)


@dataclass(frozen=True)
class Figures:
    """Counts of one student's exploratory conversations; steps of hiring apart (S78)."""

    asked: int = 0
    answered: int = 0
    held: int = 0
    thanked: int = 0
    debriefed: int = 0
    formal: int = 0
    last_at: datetime | None = None


def told_by(owners: Collection[int] | QuerySet | OuterRef) -> QuerySet[Interview]:
    """Conversations of these users, or of the outer row's, without what they threw away."""
    owner = Q(owner=owners) if isinstance(owners, OuterRef) else Q(owner__in=owners)
    return Interview.objects.filter(owner, deleted_at=None)


def figures_of(owners: Collection[int]) -> dict[int, Figures]:
    """Figures by user id, in one query; whoever has no conversation yet has zeros."""
    found = {row.pop("owner"): Figures(**row) for row in _rows(owners)}
    return {owner: found.get(owner, Figures()) for owner in owners}


def _rows(owners: Collection[int]) -> list[dict]:
    return list(
        told_by(owners)  # type: ignore[arg-type]
        .values("owner")
        .annotate(
            asked=Count("pk", filter=EXPLORATORY & Q(asked_at__isnull=False)),
            answered=Count("pk", filter=EXPLORATORY & Q(asked_at__isnull=False) & ANSWERED),
            held=Count("pk", filter=EXPLORATORY & Q(held_at__isnull=False)),
            thanked=Count("pk", filter=EXPLORATORY & Q(thanked_at__isnull=False)),
            debriefed=Count("pk", filter=EXPLORATORY & Q(debriefed_at__isnull=False)),
            formal=Count("pk", filter=~EXPLORATORY),
            last_at=Greatest(Max("asked_at"), Max("agreed_at"), Max("held_at"), Max("thanked_at")),
        )
    )

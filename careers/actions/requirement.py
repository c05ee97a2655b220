from datetime import date

from django.db import transaction
from django.utils import timezone

from careers.models import Career, Insight, Requirement


@transaction.atomic
def plan_requirement(
    *,
    career: Career,
    what: str,
    plan: str = "",
    due_on: date | None = None,
    insight: Insight | None = None,
) -> Requirement:
    """Turn something the career asks for into a gap with a plan and a date (S19)."""
    return Requirement.objects.create(
        owner_id=career.owner_id,
        career=career,
        what=what,
        plan=plan,
        due_on=due_on,
        insight=insight,
    )


@transaction.atomic
def meet_requirement(*, requirement: Requirement) -> None:
    """Close the gap; the day is kept."""
    requirement.met_at = timezone.now()
    requirement.save(update_fields=["met_at", "updated_at"])

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from careers.cadence import wanted_for_requirement
from careers.models import Career, Insight, Requirement
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of


def replan_requirement(requirement: Requirement) -> None:
    """Bring the reminder of one gap in line with its date."""
    owner = requirement.owner
    reconcile(
        owner=owner,
        sources=[f"requirement:{requirement.pk}"],
        wanted=wanted_for_requirement(requirement, settings_of(owner), clock_of(owner)),
    )


def replan_requirements(owner: User) -> None:
    """Bring all open gaps in line: a rule, the zone or the hours changed."""
    settings, clock = settings_of(owner), clock_of(owner)
    open_gaps = Requirement.objects.visible_to(owner).filter(met_at=None)
    rows = list(open_gaps.select_related("career"))
    wanted = [want for row in rows for want in wanted_for_requirement(row, settings, clock)]
    reconcile(owner=owner, sources=[f"requirement:{row.pk}" for row in rows], wanted=wanted)


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
    requirement = Requirement.objects.create(
        owner_id=career.owner_id,
        career=career,
        what=what,
        plan=plan,
        due_on=due_on,
        insight=insight,
    )
    replan_requirement(requirement)
    return requirement


@transaction.atomic
def meet_requirement(*, requirement: Requirement) -> None:
    """Close the gap; the day is kept."""
    requirement.met_at = timezone.now()
    requirement.save(update_fields=["met_at", "updated_at"])
    replan_requirement(requirement)


@transaction.atomic
def reopen_requirement(*, requirement: Requirement) -> None:
    """Take back that the gap was closed."""
    requirement.met_at = None
    requirement.save(update_fields=["met_at", "updated_at"])
    replan_requirement(requirement)


@transaction.atomic
def change_requirement(
    *, requirement: Requirement, what: str, plan: str, due_on: date | None
) -> None:
    """Word a gap or its plan anew, or give it another day; the reminder moves along."""
    requirement.what, requirement.plan, requirement.due_on = what, plan, due_on
    requirement.save(update_fields=["what", "plan", "due_on", "updated_at"])
    replan_requirement(requirement)


@transaction.atomic
def remove_requirement(*, requirement: Requirement) -> None:
    """Put a gap away and withdraw its reminder; the statement it came from stays."""
    requirement.put_away()
    replan_requirement(requirement)


@transaction.atomic
def restore_requirement(*, requirement: Requirement) -> None:
    """Take a removed gap back, and its reminder."""
    requirement.take_back()
    replan_requirement(requirement)

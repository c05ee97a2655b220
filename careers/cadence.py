"""When a gap with a plan asks to be looked at (S19): the owner's own date, some days before."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from careers.models import Requirement
from reminders.clock import Clock, Unit
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

RULES = [
    Rule(
        code="requirement_due",
        label=_("Look at a plan for something a career asks for"),
        source="S19",
        amount=7,
        unit=Unit.DAYS,
        after=_("the date you set"),
        is_before=True,
    )
]


def wanted_for_requirement(
    requirement: Requirement, settings: Mapping[str, Setting], clock: Clock
) -> list[Wanted]:
    """One reminder while the gap is open and has a date, and its career is not removed. Pure."""
    setting = settings["requirement_due"]
    is_settled = requirement.met_at or requirement.deleted_at or requirement.career.deleted_at
    if is_settled or requirement.due_on is None or not setting.is_on:
        return []
    return [
        Wanted(
            source=f"requirement:{requirement.pk}",
            rule="requirement_due",
            due_at=setting.moment(requirement.due_on, clock),
            occurrence=requirement.due_on.isoformat(),
        )
    ]

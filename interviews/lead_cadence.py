"""When a lead asks for a step (S68): the same kind of table as `cadence.py`."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from interviews.models import Lead
from reminders.clock import Clock, Unit
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

RULES = [
    Rule(
        code="lead_back",
        label=_("Come back to somebody who keeps you in mind"),
        source="S68",
        amount=0,
        unit=Unit.DAYS,
        after=_("the day you chose"),
    ),
]


def wanted_for_lead(lead: Lead, settings: Mapping[str, Setting], clock: Clock) -> list[Wanted]:
    """The day to come back, while the lead is open. Pure; reads the lead and its contact."""
    setting = settings["lead_back"]
    is_welcome = lead.contact is None or lead.contact.is_approachable
    is_open = lead.closed_at is None and lead.deleted_at is None
    if not is_open or lead.back_on is None or not is_welcome or not setting.is_on:
        return []
    return [
        Wanted(
            source=f"lead:{lead.pk}",
            rule="lead_back",
            due_at=setting.moment(lead.back_on, clock),
            occurrence=lead.back_on.isoformat(),
        )
    ]

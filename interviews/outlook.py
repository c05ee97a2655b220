"""If nothing happens: when the owner hears from us about one interview, and why."""

import datetime as dt
from dataclasses import dataclass

from interviews.cadence import RULES
from interviews.models import Interview
from reminders.models import Reminder

LABELS = {rule.code: rule.label for rule in RULES}
MOST_SHOWN = 4


@dataclass(frozen=True)
class Outlook:
    """One reminder that is planned: what it will say, and when it leaves (UTC)."""

    label: str
    leaves_at: dt.datetime


def outlook_of(interview: Interview) -> list[Outlook]:
    """The next few that are planned; over, it has none, and no query is spent on it."""
    if interview.is_over:
        return []
    rows = Reminder.objects.visible_to(interview.owner).of(f"interview:{interview.pk}")
    return [
        Outlook(str(LABELS[reminder.rule]), reminder.next_at)
        for reminder in rows.planned().order_by("next_at", "pk")[:MOST_SHOWN]
        if reminder.rule in LABELS
    ]

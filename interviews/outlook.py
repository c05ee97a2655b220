"""If nothing happens: when the owner hears from us about one interview, and why."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import F, Q
from django.utils import timezone

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
    """The next few that are planned; over, it has none, and no query is spent on it.

    A reminder whose mail would leave when there is nothing left to do is not announced.
    """
    if interview.is_over:
        return []
    rows = Reminder.objects.visible_to(interview.owner).of(f"interview:{interview.pk}").planned()
    ahead = rows.filter(Q(until=None) | Q(until__gt=F("next_at")), next_at__gt=timezone.now())
    return [
        Outlook(str(LABELS[reminder.rule]), reminder.next_at)
        for reminder in ahead.order_by("next_at", "pk")[:MOST_SHOWN]
        if reminder.rule in LABELS
    ]

from datetime import datetime

from django.db import transaction

from reminders.models import Reminder
from reminders.servers import resume


@transaction.atomic
def retry_failed(*, since: datetime) -> int:
    """Let reminders that failed since then leave with new mails, and the breaker close.

    Returns how many. What the owners settled meanwhile stays settled.
    """
    resume()
    return Reminder.objects.filter(status="failed", failed_at__gte=since).update(
        failed_at=None, held_until=None, mail=None
    )

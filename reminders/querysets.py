from datetime import datetime
from typing import Self

from django.db.models import Q
from django.utils import timezone

from accounts.querysets import OwnedQuerySet


class ReminderQuerySet(OwnedQuerySet):
    """Reminders; start from `visible_to` on a page, from `waiting` in a worker."""

    def open(self, now: datetime | None = None) -> Self:
        """Whatever still asks for something, sent or not; what came too late to matter is left."""
        now = now or timezone.now()
        return self.filter(
            Q(until__isnull=True) | Q(until__gt=now), status__in=["planned", "sent", "failed"]
        )

    def awake(self, now: datetime | None = None) -> Self:
        """What nobody has put off to a later day."""
        now = now or timezone.now()
        return self.filter(Q(snoozed_until__isnull=True) | Q(snoozed_until__lte=now))

    def planned(self) -> Self:
        return self.filter(status="planned")

    def waiting(self, now: datetime | None = None) -> Self:
        """Due, and not yet in any mail: what the next gathering takes."""
        return self.filter(status="planned", mail=None, next_at__lte=now or timezone.now())

    def due(self, now: datetime | None = None) -> Self:
        return self.open(now).filter(due_at__lte=now or timezone.now())

    def of(self, *sources: str) -> Self:
        return self.filter(source__in=sources)

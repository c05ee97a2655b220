from typing import Self

from django.db.models import Q

from accounts.querysets import OwnedQuerySet


class ArchiveQuerySet(OwnedQuerySet):
    def waiting(self) -> Self:
        """Those a worker has in hand, or will."""
        return self.filter(finished_at=None, failure="")

    def over(self) -> Self:
        return self.filter(Q(finished_at__isnull=False) | ~Q(failure=""))

    def ready(self) -> Self:
        """Exports that can be fetched."""
        return self.filter(direction="out", finished_at__isnull=False)

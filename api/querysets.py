from typing import Self

from django.db.models import Q
from django.utils import timezone

from accounts.querysets import OwnedQuerySet


class TokenQuerySet(OwnedQuerySet):
    def standing(self) -> Self:
        """Those not taken back, whether or not their time is over."""
        return self.filter(revoked_at=None)

    def valid(self) -> Self:
        """Those that still open the door."""
        return self.standing().filter(expires_at__gt=timezone.now(), owner__is_active=True)

    def unseen_since(self, moment: object) -> Self:
        return self.filter(Q(used_at=None) | Q(used_at__lt=moment))

from typing import Any, Self

from django.db import models


class OwnedQuerySet(models.QuerySet):
    """Rows with an `owner`; every view starts from `visible_to` and nothing else."""

    def visible_to(self, user: models.Model) -> Self:
        return self.filter(owner=user)


class KeptManager(models.Manager.from_queryset(OwnedQuerySet)):
    """Hides what its owner removed, also where another row leads to it, until it is taken back."""

    def get_queryset(self) -> Any:
        return super().get_queryset().filter(deleted_at=None)

    def removed_by(self, user: models.Model) -> Any:
        return super().get_queryset().filter(owner=user, deleted_at__isnull=False)

from typing import Self

from django.db import models


class OwnedQuerySet(models.QuerySet):
    """Rows with an `owner`; every view starts from `visible_to` and nothing else."""

    def visible_to(self, user: models.Model) -> Self:
        return self.filter(owner=user)

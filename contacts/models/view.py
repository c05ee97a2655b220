from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept


class SavedView(Kept):
    """A choice of people under a name; `query` is the part of the address behind the "?"."""

    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "owner",
                Lower("name"),
                condition=Q(deleted_at=None),
                name="saved_view_name_per_owner",
            )
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

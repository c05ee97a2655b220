from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned


class Occupation(models.Model):
    """A row of the public catalog, the same for all users."""

    code = models.CharField(max_length=16)
    title = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.title


class Career(Owned):
    """A path that its owner explores; may point at an occupation (S1, S9)."""

    title = models.CharField(_("career"), max_length=200)
    occupation = models.ForeignKey(
        Occupation, on_delete=models.SET_NULL, null=True, blank=True, related_name="careers"
    )

    def __str__(self) -> str:
        return self.title

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from careers.models.career import Career


class Decision(Owned):
    """What the owner decided about a career on a day; a new one reverses it, none is lost (S10)."""

    class Choice(models.TextChoices):
        EXPLORING = "exploring", _("Keep exploring")
        PURSUE = "pursue", _("Pursue it")
        PARK = "park", _("Park it")
        DROP = "drop", _("Drop it")

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="decisions")
    choice = models.CharField(_("decision"), max_length=10, choices=Choice)
    reason = models.TextField(_("why"))
    decided_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["career", "-decided_at"])]

    def __str__(self) -> str:
        return self.get_choice_display()

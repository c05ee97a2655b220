from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.membership import Membership


class AccessRequest(models.Model):
    """A student asks what the center holds, or asks that it be deleted (R54, R58)."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("See all that is held")
        DELETION = "deletion", _("Delete what is held")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="requests")
    kind = models.CharField(_("what you ask for"), max_length=10, choices=Kind)
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.get_kind_display()

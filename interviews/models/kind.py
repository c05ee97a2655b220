from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.Model):
    """One of the ten kinds of interview (T1-T10) or a sub-kind of one (S77, S78)."""

    class Lead(models.TextChoices):
        ME = "me", _("You lead")
        SHARED = "shared", _("You both lead")
        THEM = "them", _("They lead")

    code = models.SlugField(_("code"), max_length=32, unique=True)
    name = models.CharField(_("name"), max_length=120)
    lead = models.CharField(_("who leads"), max_length=8, choices=Lead, default=Lead.ME)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=20)
    is_formal = models.BooleanField(_("a step of hiring"), default=False)

    def __str__(self) -> str:
        return self.name

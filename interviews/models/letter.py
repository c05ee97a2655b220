from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept


class LetterTemplate(Kept):
    """A letter the owner likes and keeps; words in braces are filled in for each person (F11)."""

    class Purpose(models.TextChoices):
        REQUEST = "request", _("Request")
        NUDGE = "nudge", _("Nudge")
        THANKS = "thanks", _("Thanks")

    name = models.CharField(_("name"), max_length=120)
    purpose = models.CharField(
        _("what it is for"), max_length=8, choices=Purpose, default=Purpose.REQUEST
    )
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(
        _("text"),
        max_length=4000,
        help_text=_(
            "Filled in for each person: {name} {role} {career} {connection} {pitch} {minutes} "
            "{link} {me}"
        ),
    )

    class Meta:
        ordering = ["purpose", "name", "pk"]

    def __str__(self) -> str:
        return self.name

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from interviews.models.interview import Interview


class Outreach(Owned):
    """One attempt to ask, as it was sent: by mail first, by phone as well (S30, R6)."""

    class Channel(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        IN_PERSON = "in_person", _("In person")
        MESSAGE = "message", _("Online message, up to 200 characters")
        LONG_MESSAGE = "message300", _("Online message, up to 300 characters")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="outreaches")
    channel = models.CharField(_("how"), max_length=10, choices=Channel, default=Channel.EMAIL)
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("what you write or say"), blank=True)
    is_nudge = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(sent_at__isnull=False),
                name="outreach_answered_after_sent",
            ),
            # A draft is where the editor keeps what was typed; one at a time is enough.
            models.UniqueConstraint(
                fields=["interview"], condition=Q(sent_at=None), name="outreach_one_draft"
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.get_channel_display()

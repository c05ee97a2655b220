from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class MailServer(models.Model):
    """The circuit breaker and the pace of one mail server, shared by all workers.

    `paused_until` in the future: nobody sends. In the past: one worker may try one mail.
    """

    name = models.CharField(max_length=200, unique=True)
    failures = models.PositiveIntegerField(default=0)
    paused_until = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=300, blank=True)
    last_accepted_at = models.DateTimeField(null=True, blank=True)
    allowance = models.FloatField(default=0)
    allowance_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Suppression(models.Model):
    """An address that gets no mail until its owner says that it works again."""

    class Reason(models.TextChoices):
        BOUNCED = "bounced", _("Mail to this address came back")
        COMPLAINED = "complained", _("A mail was reported as spam")
        UNSUBSCRIBED = "unsubscribed", _("You asked for no more mail")

    address = models.EmailField(max_length=254)
    reason = models.CharField(max_length=12, choices=Reason)
    detail = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("address"),
                condition=Q(lifted_at__isnull=True),
                name="suppression_once_per_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.address}: {self.reason}"


class Heartbeat(models.Model):
    """When a part of the machinery last showed itself; a silent part is a broken part."""

    class Part(models.TextChoices):
        BEAT = "beat", _("The clock")
        WORKER = "worker", _("The worker")

    part = models.CharField(max_length=8, choices=Part)
    host = models.CharField(max_length=120)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["part", "host"], name="heartbeat_one_row")]

    def __str__(self) -> str:
        return f"{self.part} {self.host}"

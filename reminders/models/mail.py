import uuid

from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned


class Mail(Owned):
    """One e-mail and the reminders it carries: a row of the outbox.

    A worker takes it by moving `open_at` into the future (the lease) and writing its `claim`;
    a worker that dies gives it back by doing nothing. `open_at` is read and written by the
    clock of the database alone, so that hosts with wrong clocks cannot rob each other. The
    Message-ID follows from the row: a mail sent twice after a crash is one to every mailbox.
    """

    class Kind(models.TextChoices):
        SINGLE = "single", _("One reminder")
        DIGEST = "digest", _("Several reminders")
        TEST = "test", _("Test mail")

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")
        EMPTY = "empty", _("Nothing left to say")

    kind = models.CharField(max_length=8, choices=Kind, default=Kind.SINGLE)
    open_at = models.DateTimeField(db_default=Now())
    claim = models.UUIDField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    emptied_at = models.DateTimeField(null=True, blank=True)
    bounced_at = models.DateTimeField(null=True, blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    status = models.GeneratedField(
        expression=Case(
            When(sent_at__isnull=False, then=Value("sent")),
            When(failed_at__isnull=False, then=Value("failed")),
            When(emptied_at__isnull=False, then=Value("empty")),
            default=Value("waiting"),
        ),
        output_field=models.CharField(max_length=8, choices=Status),
        db_persist=True,
    )

    class Meta:
        indexes = [
            models.Index(fields=["open_at"], condition=Q(status="waiting"), name="mail_waiting"),
            models.Index(fields=["owner", "-created_at"], name="mail_of_owner"),
            models.Index(
                fields=["-sent_at"], condition=Q(sent_at__isnull=False), name="mail_sent_lately"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Delivery(models.Model):
    """One try to hand one mail to the mail server, and what the server said."""

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted", _("Accepted by the mail server")
        LATER = "later", _("The mail server asked us to come back later")
        FULL = "full", _("Your mailbox is full")
        BAD_ADDRESS = "bad_address", _("The address does not exist")
        REFUSED = "refused", _("The mail server refused the mail")
        SERVER_GONE = "server_gone", _("The mail server could not be reached")
        BROKEN = "broken", _("The mail could not be written")

    mail = models.ForeignKey(Mail, on_delete=models.CASCADE, related_name="deliveries")
    tried_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=Outcome)
    code = models.PositiveSmallIntegerField(null=True, blank=True)
    detail = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [models.Index(fields=["-tried_at"], name="delivery_lately")]

    def __str__(self) -> str:
        return f"{self.mail_id}: {self.outcome}"

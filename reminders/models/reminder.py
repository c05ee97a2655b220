from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Greatest
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from reminders.querysets import ReminderQuerySet


class Reminder(Owned):
    """One step somebody should hear about; what it is about is known to the app that wants it.

    `source` names a row of another app ("interview:42"), `rule` why it is wanted, and
    `occurrence` which time of several. `due_at` is when the step is due, `leaves_at` when the
    mail should leave (hours, quiet days and digests are counted in); both are instants.
    """

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")
        SETTLED = "settled", _("Done")
        DISMISSED = "dismissed", _("Not any more")
        WITHDRAWN = "withdrawn", _("No longer needed")

    source = models.CharField(max_length=64)
    rule = models.CharField(max_length=32)
    occurrence = models.CharField(max_length=64, blank=True)
    due_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    is_exact = models.BooleanField(default=False)
    leaves_at = models.DateTimeField()

    snoozed_until = models.DateTimeField(null=True, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    dismissed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    mail = models.ForeignKey(
        "reminders.Mail",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reminders",
        db_index=False,
    )

    next_at = models.GeneratedField(
        expression=Greatest("leaves_at", "snoozed_until", "held_until"),
        output_field=models.DateTimeField(),
        db_persist=True,
    )
    status = models.GeneratedField(
        expression=Case(
            When(settled_at__isnull=False, then=Value("settled")),
            When(dismissed_at__isnull=False, then=Value("dismissed")),
            When(withdrawn_at__isnull=False, then=Value("withdrawn")),
            When(failed_at__isnull=False, then=Value("failed")),
            When(sent_at__isnull=False, then=Value("sent")),
            default=Value("planned"),
        ),
        output_field=models.CharField(max_length=10, choices=Status),
        db_persist=True,
    )

    objects = ReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "source", "rule", "occurrence"], name="reminder_wanted_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at"],
                condition=Q(status="planned", mail__isnull=True),
                name="reminder_waiting",
            ),
            models.Index(
                fields=["owner", "due_at"],
                condition=Q(status__in=["planned", "sent", "failed"]),
                name="reminder_open",
            ),
            models.Index(fields=["owner", "status", "-next_at"], name="reminder_page"),
            models.Index(fields=["mail"], condition=Q(mail__isnull=False), name="reminder_in_mail"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.rule}"

    @property
    def is_open(self) -> bool:
        """Still something to do about it, whether or not the mail has left."""
        return self.status in (self.Status.PLANNED, self.Status.SENT, self.Status.FAILED)

    @property
    def prefix(self) -> str:
        return self.source.partition(":")[0]

    @property
    def source_id(self) -> int:
        """The number in "interview:42"."""
        return int(self.source.partition(":")[2])

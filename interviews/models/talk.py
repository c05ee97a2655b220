import datetime as dt
import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from interviews.models.interview import Interview


class Talk(Owned):
    """What happened while it went on: its clock, and what was said about recording (S55, S59)."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="talk")
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    recording_asked_at = models.DateTimeField(null=True, blank=True)
    recording_agreed_at = models.DateTimeField(null=True, blank=True)
    recording_declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(recording_agreed_at=None, recording_declined_at=None)
                | Q(recording_asked_at__isnull=False),
                name="talk_recording_answered_after_asked",
            ),
            models.CheckConstraint(
                condition=Q(recording_agreed_at=None) | Q(recording_declined_at=None),
                name="talk_recording_one_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.interview_id}"

    @property
    def may_record(self) -> bool:
        """Off unless they were asked and agreed (R36)."""
        return self.recording_agreed_at is not None

    @property
    def over_time(self) -> dt.timedelta:
        """How long it went on beyond the minutes promised (R34)."""
        if self.began_at is None or self.ended_at is None:
            return dt.timedelta(0)
        promised = dt.timedelta(minutes=self.interview.minutes)
        return max(self.ended_at - self.began_at - promised, dt.timedelta(0))

    @property
    def minutes_over(self) -> int:
        return self.over_time // dt.timedelta(minutes=1)


class DeviceCopy(Owned):
    """What one device last sent of one text, so that a send without an answer does no harm.

    A device numbers what it sends; what arrives late or twice is told by its number.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="+")
    device = models.UUIDField()
    field = models.CharField(max_length=24)
    number = models.PositiveBigIntegerField()
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "device", "field"], name="device_copy_once"
            ),
        ]

    def __str__(self) -> str:
        return self.field


class Capture(Owned):
    """One tap on the talk page, under the id its device gave it: sent twice, it counts once."""

    class Kind(models.TextChoices):
        BEGIN = "begin", _("The talk began")
        END = "end", _("The talk ended")
        ASKED = "asked", _("A question was asked")
        NOT_ASKED = "not_asked", _("A question was not asked after all")
        THANKED = "thanked", _("Thanked in person")
        RECORDING_ASKED = "recording_asked", _("Asked whether recording is all right")
        RECORDING_AGREED = "recording_agreed", _("Recording agreed")
        RECORDING_DECLINED = "recording_declined", _("Recording declined")
        LEAD = "lead", _("A lead was mentioned")
        REFERRAL = "referral", _("A person was named")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="captures")
    key = models.UUIDField(default=uuid.uuid4, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    happened_at = models.DateTimeField()

    class Meta:
        ordering = ["happened_at", "pk"]

    def __str__(self) -> str:
        return self.get_kind_display()

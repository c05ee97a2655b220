import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned, validate_time_zone
from interviews.models.interview import Interview

DAYS_OPEN = 30


def new_key() -> str:
    return get_random_string(16)


def default_expiry() -> dt.datetime:
    return timezone.now() + dt.timedelta(days=DAYS_OPEN)


class Invitation(Owned):
    """The page on which a contact answers without an account.

    Its link is signed and holds `key`: a new key makes the old link worthless. It shows `words`
    and the times offered, never a private note, and remembers nothing but what the contact says.
    """

    class Answer(models.TextChoices):
        PICKED = "picked", _("picked a time")
        PROPOSED = "proposed", _("proposes other times")
        NOT_NOW = "not_now", _("not now")
        NO = "no", _("no")
        NEVER = "never", _("no, and never again")
        MOVED = "moved", _("needs another time")
        CANCELLED = "cancelled", _("cannot come")

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="invitation")
    key = models.CharField(max_length=32, default=new_key)
    words = models.TextField(_("what they read"), max_length=1200)
    time_zone = models.CharField(max_length=64, blank=True, validators=[validate_time_zone])
    booked_for = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    remark = models.CharField(_("a word to go with it"), max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(default=default_expiry)
    revoked_at = models.DateTimeField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    report = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer="", answered_at=None)
                | (~models.Q(answer="") & models.Q(answered_at__isnull=False)),
                name="invitation_answered_with_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.interview_id}"

    @property
    def is_open(self) -> bool:
        """Whether the link still works: its time, and as long as a conversation is booked."""
        if self.revoked_at:
            return False
        booked = self.interview.scheduled_for
        return max(self.expires_at, booked or self.expires_at) > timezone.now()

    def proposed(self) -> models.QuerySet["SlotOffer"]:
        """Times the contact named that are still to come."""
        return self.slots.filter(origin=SlotOffer.Origin.THEM, starts_at__gt=timezone.now())

    @property
    def is_new(self) -> bool:
        """Answered, and the owner has not looked yet."""
        return self.answered_at is not None and self.seen_at is None


class SlotOffer(Owned):
    """A time that would suit: offered by the owner, or proposed by the contact (S35)."""

    class Origin(models.TextChoices):
        ME = "me", _("offered")
        THEM = "them", _("proposed")

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="slots")
    starts_at = models.DateTimeField()
    origin = models.CharField(max_length=4, choices=Origin, default=Origin.ME)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.UniqueConstraint("invitation", "starts_at", name="slot_offered_once"),
        ]

    def __str__(self) -> str:
        return self.starts_at.isoformat()


class ContactMail(Owned):
    """A mail from Askwell to a contact: only on the owner's own click, at most one in work.

    It is a row before it leaves; `sent_at` or `failure` say what became of it.
    """

    class Method(models.TextChoices):
        NONE = "", _("no entry")
        REQUEST = "REQUEST", _("entry")
        CANCEL = "CANCEL", _("cancellation")

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="mails")
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    method = models.CharField(max_length=8, choices=Method, default=Method.NONE, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=models.Q(sent_at=None),
                name="contact_mail_waiting",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

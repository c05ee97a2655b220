import secrets

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.querysets import CenterQuerySet, GoodQuerySet

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def make_join_code() -> str:
    """Eight letters that nobody confuses when reading them aloud."""
    return "".join(secrets.choice(CODE_LETTERS) for _place in range(8))


class Center(models.Model):
    """A career center: what its staff may see is decided by each student alone."""

    class Ask(models.TextChoices):
        """What the center asks its students to share; nothing is on by itself."""

        NOTHING = "", _("Nothing")
        COUNTS = "counts", _("Counts and dates")
        INTERVIEWS = "interviews", _("Conversations without notes")

    name = models.CharField(_("name"), max_length=200)
    join_code = models.CharField(max_length=12, unique=True, default=make_join_code)
    mail_domain = models.CharField(_("mail domain"), max_length=120, blank=True)
    mail_domain_verified_at = models.DateTimeField(null=True, blank=True)
    asks_for = models.CharField(
        _("what you ask students to share"), max_length=12, choices=Ask, blank=True
    )
    purpose = models.TextField(
        _("why you ask, in your words"),
        max_length=600,
        blank=True,
        help_text=_("Students read this before they join."),
    )
    appointment_url = models.URLField(_("link to book an appointment"), blank=True)
    keep_notes_months = models.PositiveSmallIntegerField(_("keep staff notes, months"), default=24)
    keep_audit_months = models.PositiveSmallIntegerField(_("keep the record, months"), default=60)
    created_at = models.DateTimeField(auto_now_add=True)
    # Known where the query asks: `.staffed_by(reader)`.
    is_administered: bool

    objects = CenterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("mail_domain"),
                condition=Q(mail_domain_verified_at__isnull=False),
                name="center_mail_domain_once",
            ),
            models.CheckConstraint(
                condition=Q(keep_notes_months__gte=1, keep_audit_months__gte=12),
                name="center_retention_plausible",
                violation_error_message=_(
                    "Notes are kept for a month at least, the record for twelve."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SignOn(models.Model):
    """A university's sign-on: which identity provider speaks for which center."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="sign_ons")
    provider_id = models.CharField(_("provider"), max_length=200, unique=True)
    role_claim = models.CharField(_("claim that holds the role"), max_length=200, blank=True)
    adviser_value = models.CharField(_("value that means adviser"), max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.center}: {self.provider_id}"


class SharedGood(models.Model):
    """What a center gives its members: to take over, to read, or a day without mail.

    Questions stand one in each line of the text; `minutes` is the length of a kind. Words
    for a nudge are for staff alone.
    """

    class Kind(models.TextChoices):
        TEMPLATE = "template", _("Letter to start from")
        QUESTIONS = "questions", _("Questions")
        KIND = "kind", _("Kind of conversation")
        NUDGE = "nudge", _("Words for a nudge")
        READING = "reading", _("Worth reading")
        HOLIDAY = "holiday", _("Day without mail")

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="goods")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.READING)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), max_length=6000, blank=True)
    url = models.URLField(_("address"), blank=True)
    day_on = models.DateField(_("day"), null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = GoodQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="holiday") | Q(day_on__isnull=False),
                name="shared_holiday_has_a_day",
            )
        ]

    def __str__(self) -> str:
        return self.title

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.models import Contact
from interviews.models.interview import Interview
from interviews.querysets import ReferralQuerySet


class Referral(Owned):
    """Somebody named somebody else in a conversation (S70, S71).

    Its dates are facts: heard, contacted, held (with the person named), told (the referrer).
    `followed_by` is the conversation with the person named; its dates are mirrored here.
    """

    class Relation(models.TextChoices):
        COLLEAGUE = "colleague", _("Colleague")
        FRIEND = "friend", _("Friend")
        OTHER = "other", _("Somebody they know")

    class Purpose(models.TextChoices):
        INFORMATION = "information", _("Information")
        SEARCH = "search", _("Help with the search")

    class State(models.TextChoices):
        HEARD = "heard", _("Named")
        CONTACTED = "contacted", _("Contacted")
        TALKED = "talked", _("Talked")
        TOLD = "told", _("Referrer told")
        CLOSED = "closed", _("Not followed")

    class Permission(models.TextChoices):
        UNKNOWN = "", _("Not asked yet")
        YES = "yes", _("Yes")
        NO = "no", _("No")

    referrer = models.ForeignKey(
        Contact, on_delete=models.CASCADE, related_name="given_referrals", verbose_name=_("from")
    )
    contact = models.ForeignKey(
        Contact, on_delete=models.CASCADE, related_name="referrals", verbose_name=_("to")
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="referrals"
    )
    followed_by = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    relation = models.CharField(
        _("what they are to each other"),
        max_length=10,
        choices=Relation,
        default=Relation.COLLEAGUE,
    )
    is_elsewhere = models.BooleanField(_("works somewhere else"), default=False)
    is_introduced = models.BooleanField(_("they introduce me themselves"), default=False)
    may_use_name = models.CharField(
        _("may I use their name?"), max_length=3, choices=Permission, blank=True
    )
    purpose = models.CharField(
        _("for"), max_length=12, choices=Purpose, default=Purpose.INFORMATION
    )
    heard_at = models.DateTimeField(default=timezone.now)
    contacted_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("what came of it"), max_length=300, blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)
    outcome_told_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    state = models.GeneratedField(
        expression=Case(
            When(closed_at__isnull=False, then=Value("closed")),
            When(told_at__isnull=False, then=Value("told")),
            When(held_at__isnull=False, then=Value("talked")),
            When(contacted_at__isnull=False, then=Value("contacted")),
            default=Value("heard"),
        ),
        output_field=models.CharField(max_length=10, choices=State),
        db_persist=True,
    )

    objects = ReferralQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(referrer=F("contact")), name="referral_of_two_people"
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "-updated_at"])]

    def __str__(self) -> str:
        return f"{self.referrer} → {self.contact}"

    def get_state_display(self) -> str:
        """Django writes this for plain fields alone, not for generated ones."""
        return str(self.State(self.state).label)

    @property
    def is_news_owed(self) -> bool:
        """Whether the referrer waits to hear of the talk or of what came of it (R45)."""
        is_talk_untold = self.held_at is not None and self.told_at is None
        is_outcome_untold = self.outcome_at is not None and self.outcome_told_at is None
        return not self.closed_at and (is_talk_untold or is_outcome_untold)

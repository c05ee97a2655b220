from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept
from careers.models import Career
from contacts.models import Contact, Organization
from interviews.models.interview import Interview
from interviews.querysets import LeadManager


class Lead(Kept):
    """An opening that somebody mentioned unasked; kept apart from every request (S60, S73-S75).

    Its dates are facts; its state follows from them. `back_on` is the day to come back when they
    said they will keep the owner in mind (S68).
    """

    class Kind(models.TextChoices):
        INTERNSHIP = "internship", _("Internship")
        JOB = "job", _("Job")
        TO_COME = "to_come", _("Opening to come")
        IN_MIND = "in_mind", _("They will keep me in mind")
        OTHER = "other", _("Another opportunity")

    class State(models.TextChoices):
        HEARD = "heard", _("Heard")
        LOOKED_INTO = "looked_into", _("Looked into")
        APPLIED = "applied", _("Applied")
        CLOSED = "closed", _("Closed")

    class Advertised(models.TextChoices):
        YES = "yes", _("Advertised")
        NO = "no", _("Not advertised")
        UNKNOWN = "", _("Not known")

    kind = models.CharField(_("what it is"), max_length=10, choices=Kind, default=Kind.JOB)
    title = models.CharField(_("in a few words"), max_length=200)
    contact = models.ForeignKey(
        Contact,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("who mentioned it"),
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="leads"
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("where"),
    )
    career = models.ForeignKey(
        Career,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("career"),
    )
    advertised = models.CharField(
        _("is it advertised"), max_length=3, choices=Advertised, blank=True, default=""
    )
    link = models.URLField(_("link"), max_length=500, blank=True)
    note = models.TextField(_("what they said"), blank=True)
    heard_at = models.DateTimeField()
    looked_into_at = models.DateTimeField(null=True, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("what became of it"), max_length=200, blank=True)
    back_on = models.DateField(_("come back on"), null=True, blank=True)

    state = models.GeneratedField(
        expression=Case(
            When(closed_at__isnull=False, then=Value("closed")),
            When(applied_at__isnull=False, then=Value("applied")),
            When(looked_into_at__isnull=False, then=Value("looked_into")),
            default=Value("heard"),
        ),
        output_field=models.CharField(max_length=12, choices=State),
        db_persist=True,
    )

    objects = LeadManager()

    class Meta:
        ordering = ["-heard_at", "-pk"]
        indexes = [models.Index(fields=["owner", "-heard_at", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="") | Q(closed_at__isnull=False),
                name="lead_outcome_when_closed",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_state_display(self) -> str:
        """Django writes this for plain fields alone, not for generated ones."""
        return str(self.State(self.state).label)

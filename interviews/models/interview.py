import datetime as dt

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Case, Q, Value, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from careers.models import Career, Decision, FitRating, Insight
from contacts.fields import WordsField
from contacts.models import Contact, Organization
from interviews.models.kind import Kind
from interviews.querysets import InterviewQuerySet


class Interview(Owned):
    """One informational interview. Its dates are facts; its stage follows from them."""

    class Medium(models.TextChoices):
        PHONE = "phone", _("Phone")
        VIDEO = "video", _("Video")
        IN_PERSON = "in_person", _("In person")

    class Stage(models.TextChoices):
        IDEA = "idea", _("Idea")
        ASKED = "asked", _("Asked")
        POSTPONED = "postponed", _("Not now")
        AGREED = "agreed", _("Agreed")
        SCHEDULED = "scheduled", _("Scheduled")
        HELD = "held", _("Held")
        THANKED = "thanked", _("Thanked")
        DECLINED = "declined", _("Declined")
        CLOSED = "closed", _("Closed")

    class CloseReason(models.TextChoices):
        COMPLETE = "complete", _("All done")
        NO_REPLY = "no_reply", _("No reply")
        CANCELLED = "cancelled", _("Cancelled")
        NOT_NEEDED = "not_needed", _("No longer needed")

    class Silence(models.TextChoices):
        """What no answer means for this one; empty is the owner's own habit (R18-R20)."""

        GENTLE = "gentle", _("Gentle: one nudge after a week, then let it go")
        SECOND_PERSON = (
            "3b7",
            _("3B7: a second person after three business days, a nudge after seven"),
        )
        PERSISTENT = (
            "persistent",
            _("Persistent: a nudge after seven days, another after seven more, then let it go"),
        )

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="interviews")
    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="interviews")
    careers = models.ManyToManyField(Career, blank=True, related_name="interviews")
    insights = models.ManyToManyField(Insight, blank=True, related_name="interviews")
    fit_ratings = models.ManyToManyField(FitRating, blank=True, related_name="interviews")
    decisions = models.ManyToManyField(Decision, blank=True, related_name="interviews")
    organization = models.ForeignKey(
        Organization, on_delete=models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    silence = models.CharField(_("if nobody answers"), max_length=10, choices=Silence, blank=True)
    goal = models.TextField(_("what you want to find out"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes asked for"), default=20)
    medium = models.CharField(_("how you meet"), max_length=10, choices=Medium, blank=True)
    place = models.CharField(_("place, number or link"), max_length=300, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    words = WordsField()

    asked_at = models.DateTimeField(null=True, blank=True)
    nudged_at = models.DateTimeField(null=True, blank=True)
    nudged_again_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    scheduled_for = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    debriefed_at = models.DateTimeField(null=True, blank=True)
    thanked_in_person_at = models.DateTimeField(null=True, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)
    postponed_until = models.DateField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    close_reason = models.CharField(max_length=12, choices=CloseReason, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    stage = models.GeneratedField(
        expression=Case(
            When(closed_at__isnull=False, then=Value("closed")),
            When(declined_at__isnull=False, then=Value("declined")),
            When(thanked_at__isnull=False, then=Value("thanked")),
            When(held_at__isnull=False, then=Value("held")),
            When(postponed_until__isnull=False, then=Value("postponed")),
            When(scheduled_for__isnull=False, then=Value("scheduled")),
            When(agreed_at__isnull=False, then=Value("agreed")),
            When(asked_at__isnull=False, then=Value("asked")),
            default=Value("idea"),
        ),
        output_field=models.CharField(max_length=10, choices=Stage),
        db_persist=True,
    )

    objects = InterviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__range=(5, 480)),
                name="interview_minutes_plausible",
                violation_error_message=_("A talk takes between 5 and 480 minutes."),
            ),
            models.CheckConstraint(
                condition=Q(thanked_at__isnull=True) | Q(held_at__isnull=False),
                name="interview_thanked_after_held",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, close_reason="")
                | (Q(closed_at__isnull=False) & ~Q(close_reason="")),
                name="interview_closed_with_reason",
            ),
        ]
        indexes = [
            models.Index(
                fields=["owner", "-updated_at", "-id"],
                condition=Q(deleted_at=None),
                name="interview_newest",
            ),
            models.Index(
                fields=["owner", "stage", "-updated_at", "-id"],
                condition=Q(deleted_at=None),
                name="interview_newest_in_stage",
            ),
            # Tells steps of hiring from talks without reading the rows.
            models.Index(
                fields=["owner", "held_at"],
                include=["kind"],
                condition=Q(deleted_at=None, held_at__isnull=False),
                name="interview_held",
            ),
            models.Index(
                fields=["owner", "scheduled_for"],
                condition=Q(deleted_at=None, scheduled_for__isnull=False),
                name="interview_scheduled",
            ),
            GinIndex("words", name="interview_words"),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()} #{self.pk}"

    def get_stage_display(self) -> str:
        """Django writes this for plain fields alone, not for generated ones."""
        return str(self.Stage(self.stage).label)

    @property
    def searchable_text(self) -> str:
        return f"{self.goal} {self.notes}"

    def get_absolute_url(self) -> str:
        return reverse("interviews:detail", args=[self.pk])

    @property
    def ends_at(self) -> dt.datetime | None:
        """The promised end (R34), UTC."""
        if self.scheduled_for is None:
            return None
        return self.scheduled_for + dt.timedelta(minutes=self.minutes)

    @property
    def is_over(self) -> bool:
        return self.closed_at is not None or self.declined_at is not None

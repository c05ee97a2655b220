from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.cohort import Cohort
from centers.models.membership import Membership
from centers.querysets import AssignmentQuerySet


class Assignment(models.Model):
    """Conversations a course asks for; how far each student is follows from the facts."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="assignments")
    title = models.CharField(_("title"), max_length=200)
    instructions = models.TextField(_("instructions"), max_length=4000, blank=True)
    conversations = models.PositiveSmallIntegerField(_("conversations"), default=3)
    careers = models.PositiveSmallIntegerField(_("different careers"), default=1)
    starts_on = models.DateField(_("counts from"))
    due_on = models.DateField(_("due on"))
    thanks_hours = models.PositiveSmallIntegerField(
        _("thanked within, hours"), null=True, blank=True
    )
    is_debrief_wanted = models.BooleanField(_("each one debriefed"), default=False)
    is_reflection_wanted = models.BooleanField(_("a reflection to hand in"), default=False)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(conversations__range=(1, 50), careers__range=(1, 20)),
                name="assignment_plausible",
                violation_error_message=_("Ask for 1 to 50 conversations, about 1 to 20 careers."),
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("starts_on")),
                name="assignment_due_after_start",
                violation_error_message=_("It cannot be due before the day it counts from."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Extension(models.Model):
    """More time for one student."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="extensions")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="extensions")
    due_on = models.DateField(_("new date"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "membership"], name="extension_once")
        ]

    def __str__(self) -> str:
        return str(self.due_on)


class Submission(models.Model):
    """What a student handed in: figures and words as they were then, shown to staff for good."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="submissions")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="submissions")
    submitted_at = models.DateTimeField()
    reflection = models.TextField(_("your reflection"), max_length=12000, blank=True)
    conversations = models.PositiveSmallIntegerField(default=0)
    careers = models.PositiveSmallIntegerField(default=0)
    thanked_in_time = models.PositiveSmallIntegerField(default=0)
    debriefed = models.PositiveSmallIntegerField(default=0)
    is_complete = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "membership"], name="submission_once")
        ]

    def __str__(self) -> str:
        return f"{self.membership_id}: {self.submitted_at:%Y-%m-%d}"

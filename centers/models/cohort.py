from django.db import models
from django.utils.translation import gettext_lazy as _

from centers.models.center import Center
from centers.models.membership import Membership
from centers.querysets import CohortQuerySet


class Cohort(models.Model):
    """Students who belong together: a course, a year or a program, with their advisers."""

    class Kind(models.TextChoices):
        COURSE = "course", _("Course")
        YEAR = "year", _("Year")
        PROGRAM = "program", _("Program")

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="cohorts")
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.COURSE)
    students = models.ManyToManyField(Membership, blank=True, related_name="cohorts")
    advisers = models.ManyToManyField(Membership, blank=True, related_name="advised_cohorts")
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = CohortQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "name"], name="cohort_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class CohortRecord(models.Model):
    """What the center keeps of a cohort that graduated: counts of groups, never of persons."""

    cohort = models.OneToOneField(Cohort, on_delete=models.CASCADE, related_name="record")
    kept_at = models.DateTimeField(auto_now_add=True)
    figures = models.JSONField(default=dict)

    def __str__(self) -> str:
        return str(self.cohort)

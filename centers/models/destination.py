from django.db import models
from django.utils.translation import gettext_lazy as _

from centers.models.membership import Membership


class FirstDestination(models.Model):
    """Where somebody went after graduating, as they tell the center themselves (R52)."""

    class Outcome(models.TextChoices):
        FULL_TIME = "full_time", _("Employed full time")
        PART_TIME = "part_time", _("Employed part time")
        SERVICE = "service", _("In a volunteer or service program")
        MILITARY = "military", _("In the military")
        EDUCATION = "education", _("In further education")
        SEEKING_WORK = "seeking_work", _("Looking for work")
        SEEKING_EDUCATION = "seeking_study", _("Looking for a place to study")
        NOT_SEEKING = "not_seeking", _("Not looking")

    membership = models.OneToOneField(
        Membership, on_delete=models.CASCADE, related_name="destination"
    )
    outcome = models.CharField(_("what you do now"), max_length=16, choices=Outcome)
    organization = models.CharField(_("employer or school"), max_length=200, blank=True)
    role = models.CharField(_("position or program"), max_length=200, blank=True)
    place = models.CharField(_("town and country"), max_length=200, blank=True)
    salary = models.PositiveIntegerField(_("yearly pay, if you like"), null=True, blank=True)
    told_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.get_outcome_display()

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.center import Center
from centers.models.letter import Letter
from centers.models.membership import Membership
from centers.querysets import VolunteerQuerySet


class Volunteer(Letter):
    """Somebody who offered to talk with students, so many times a month (S69)."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="volunteers")
    user = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("what you do"), max_length=200)
    organization = models.CharField(_("organization"), max_length=200, blank=True)
    careers = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    times = models.CharField(_("good times"), max_length=200, blank=True)
    monthly_limit = models.PositiveSmallIntegerField(_("students a month"), default=2)
    paused_until = models.DateField(_("paused until"), null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VolunteerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="volunteer_email_lower"),
            models.UniqueConstraint(fields=["center", "email"], name="volunteer_once"),
            models.CheckConstraint(
                condition=Q(monthly_limit__range=(1, 20)),
                name="volunteer_limit_plausible",
                violation_error_message=_("Between 1 and 20 talks a month."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def asked_this_month(self) -> int:
        month_on = timezone.now().date().replace(day=1)
        return self.requests.filter(month_on=month_on).count()


class VolunteerRequest(Letter):
    """One student's request to one volunteer; each takes a place of its month."""

    volunteer = models.ForeignKey(Volunteer, on_delete=models.CASCADE, related_name="requests")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    month_on = models.DateField()
    message = models.TextField(_("your message"), max_length=2000)
    asked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["volunteer", "membership", "month_on"], name="volunteer_asked_once_a_month"
            )
        ]
        indexes = [models.Index(fields=["volunteer", "month_on"])]

    def __str__(self) -> str:
        return f"{self.volunteer_id}: {self.month_on:%Y-%m}"

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from careers.models.career import Career, Degree
from careers.querysets import ProfileQuerySet
from contacts.models import Organization


class FitRating(Owned):
    """How well the owner thinks the career matches, 1-5 on three axes; never overwritten (S7)."""

    class Moment(models.TextChoices):
        BEFORE = "before", _("Before a conversation")
        AFTER = "after", _("After a conversation")
        OTHER = "other", _("At another time")

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="fit_ratings")
    moment = models.CharField(_("when"), max_length=6, choices=Moment, default=Moment.OTHER)
    interests = models.PositiveSmallIntegerField(_("your interests"), choices=Degree)
    skills = models.PositiveSmallIntegerField(_("your skills"), choices=Degree)
    personality = models.PositiveSmallIntegerField(_("your personality"), choices=Degree)
    note = models.TextField(_("what changed your mind"), blank=True)
    rated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    interests__range=(1, 5), skills__range=(1, 5), personality__range=(1, 5)
                ),
                name="fitrating_1_to_5",
            )
        ]
        indexes = [models.Index(fields=["career", "rated_at"])]


class Compatibility(Owned):
    """Whether the owner and an organization suit each other, apart from the career (S11)."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="compatibilities"
    )
    culture = models.PositiveSmallIntegerField(_("their culture suits you"), choices=Degree)
    attitude = models.PositiveSmallIntegerField(_("you would suit them"), choices=Degree)
    note = models.TextField(_("what makes you think so"), blank=True)
    rated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(culture__range=(1, 5), attitude__range=(1, 5)),
                name="compatibility_1_to_5",
            )
        ]


class InterestProfile(Owned):
    """What the owner said they like doing: six means from 1 to 5, R I A S E C; not a diagnosis."""

    scores = ArrayField(models.FloatField(), size=6)
    answers = ArrayField(models.PositiveSmallIntegerField())
    taken_at = models.DateTimeField()

    objects = ProfileQuerySet.as_manager()

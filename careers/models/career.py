from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept
from careers.models.catalog import Occupation
from careers.querysets import CareerManager


class Degree(models.IntegerChoices):
    """One to five, the only scale a person rates on."""

    VERY_LITTLE = 1, _("1 · very little")
    LITTLE = 2, _("2 · a little")
    SOME = 3, _("3 · some")
    MUCH = 4, _("4 · much")
    VERY_MUCH = 5, _("5 · very much")


class Career(Kept):
    """A path that its owner explores; may point at an occupation (S1, S8, S9).

    What it costs to enter is the owner's own estimate: years, money in `currency`, schooling;
    `other_pay` is a year's pay on the path not left, `share_while_learning` the percent of it
    that is still earned during those years.
    """

    title = models.CharField(_("career"), max_length=200)
    occupation = models.ForeignKey(
        Occupation, on_delete=models.SET_NULL, null=True, blank=True, related_name="careers"
    )
    interest = models.PositiveSmallIntegerField(
        _("how much it interests you"), choices=Degree, null=True, blank=True
    )
    knowledge = models.PositiveSmallIntegerField(
        _("how much you know about it"), choices=Degree, null=True, blank=True
    )
    rated_at = models.DateTimeField(null=True, blank=True)
    years_to_enter = models.DecimalField(
        _("years until you could start"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(20)],
    )
    cost_to_enter = models.PositiveIntegerField(
        _("what it costs you, in money"), null=True, blank=True
    )
    schooling = models.CharField(_("schooling it takes"), max_length=200, blank=True)
    other_pay = models.PositiveIntegerField(
        _("a year's pay if you did not change"), null=True, blank=True
    )
    share_while_learning = models.PositiveSmallIntegerField(
        _("part of that pay you keep while learning, in percent"),
        default=0,
        validators=[MaxValueValidator(100)],
    )

    objects = CareerManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(interest__isnull=True) | Q(interest__range=(1, 5)),
                name="career_interest_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(knowledge__isnull=True) | Q(knowledge__range=(1, 5)),
                name="career_knowledge_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(share_while_learning__range=(0, 100)),
                name="career_share_is_percent",
                violation_error_message=_("A share is between 0 and 100 percent."),
            ),
        ]
        indexes = [models.Index(fields=["owner", "title"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/careers/{self.pk}/"


class Requirement(Kept):
    """Something the career asks for and the owner has not yet: a gap with a plan (S19)."""

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="requirements")
    insight = models.ForeignKey(
        "careers.Insight",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="requirements",
    )
    what = models.CharField(_("what is asked for"), max_length=200)
    plan = models.TextField(_("how you get it"), blank=True)
    due_on = models.DateField(_("by when"), null=True, blank=True)
    met_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept
from careers.models.career import Career, Degree
from contacts.models import Contact


class Insight(Kept):
    """One statement about a career, who said it or where it was read, and when (S20, S21).

    There is no field for what a person earns (S17, R32): topic PAY holds what is said of the
    career. Only the fields of its own topic are filled: `side` for pluses and minuses, `horizon`
    and `direction` for trends, `path` and `steps` for breaking in, `score` for satisfaction.
    """

    class Topic(models.TextChoices):
        ENTAILS = "entails", _("What it entails")
        ENTRY = "entry", _("Breaking in")
        TRENDS = "trends", _("Trends")
        SIDES = "sides", _("Pluses and minuses")
        PERSON = "person", _("Type of person")
        SKILLS = "skills", _("Skills and how to get them")
        HIRING = "hiring", _("How hiring works here")
        PAY = "pay", _("Pay in this career")
        SATISFACTION = "satisfaction", _("How satisfied they are")

    class Side(models.TextChoices):
        PLUS = "plus", _("Plus")
        MINUS = "minus", _("Minus")

    class Horizon(models.IntegerChoices):
        NOW = 0, _("Now")
        FIVE = 5, _("In 5 years")
        TEN = 10, _("In 10 years")
        FIFTEEN = 15, _("In 15 years")

    class Direction(models.TextChoices):
        GROWING = "growing", _("Growing")
        STEADY = "steady", _("Steady")
        DYING = "dying", _("Dying")

    class Path(models.TextChoices):
        USUAL = "usual", _("The usual way")
        UNUSUAL = "unusual", _("An unusual way")

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="insights")
    topic = models.CharField(_("topic"), max_length=12, choices=Topic)
    text = models.TextField(_("what was said or written"), max_length=2000)
    is_quote = models.BooleanField(_("in their own words"), default=False)
    contact = models.ForeignKey(
        Contact,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="insights",
        verbose_name=_("who said it"),
    )
    reading_title = models.CharField(_("where you read it"), max_length=200, blank=True)
    reading_url = models.URLField(_("link"), max_length=500, blank=True)
    said_on = models.DateField(_("when"))
    side = models.CharField(_("plus or minus"), max_length=5, choices=Side, blank=True)
    horizon = models.PositiveSmallIntegerField(
        _("looking how far ahead"), choices=Horizon, null=True, blank=True
    )
    direction = models.CharField(_("direction"), max_length=8, choices=Direction, blank=True)
    path = models.CharField(_("usual or unusual"), max_length=8, choices=Path, blank=True)
    steps = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    score = models.PositiveSmallIntegerField(
        _("satisfaction"), choices=Degree, null=True, blank=True
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(reading_title=""),
                name="insight_one_origin",
            ),
            models.CheckConstraint(
                condition=Q(topic="satisfaction", score__isnull=False, score__range=(1, 5))
                | (~Q(topic="satisfaction") & Q(score__isnull=True)),
                name="insight_score_of_satisfaction",
            ),
            models.CheckConstraint(
                condition=Q(topic="sides") & ~Q(side="") | ~Q(topic="sides") & Q(side=""),
                name="insight_side_of_sides",
            ),
        ]
        indexes = [models.Index(fields=["owner", "career", "topic", "-said_on"])]

    def __str__(self) -> str:
        return self.text

    @property
    def is_heard(self) -> bool:
        """Whether a person said it, even one since removed; otherwise it was read."""
        return not self.reading_title


class Stance(Kept):
    """How one statement stands to an earlier one on the same career (S21).

    Put away with either of them: a join to ask them would cost the grid a tenth of its time.
    """

    class Kind(models.TextChoices):
        AGREES = "agrees", _("agrees with")
        CONTRADICTS = "contradicts", _("contradicts")

    insight = models.ForeignKey(Insight, on_delete=models.CASCADE, related_name="stances")
    other = models.ForeignKey(Insight, on_delete=models.CASCADE, related_name="echoes")
    kind = models.CharField(max_length=12, choices=Kind)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["insight", "other"], name="stance_once"),
            models.CheckConstraint(
                condition=~Q(insight=F("other")), name="stance_between_two_statements"
            ),
        ]

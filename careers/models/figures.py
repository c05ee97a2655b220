from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.models.catalog import Occupation, Release


class Figures(models.Model):
    """What a statistical office publishes about an occupation, or about the wider group it is in.

    `group_code` and `group_title` name the published row; `match` says how it was found and
    `shared_by` how many occupations show the same row (never add them up).
    """

    class Match(models.TextChoices):
        EXACT = "exact", _("this occupation")
        BROAD = "broad", _("a wider group")
        COMBINED = "combined", _("several occupations together")

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+")
    country = models.CharField(max_length=2, default="US")
    period = models.CharField(max_length=9)
    group_code = models.CharField(max_length=16)
    group_title = models.CharField(max_length=200, blank=True)
    match = models.CharField(max_length=8, choices=Match)
    shared_by = models.PositiveSmallIntegerField(default=1)

    class Meta:
        abstract = True

    @property
    def is_wider(self) -> bool:
        """Whether the figure is that of more than this one occupation."""
        return self.match != self.Match.EXACT or self.shared_by > 1


class Pay(Figures):
    """Wages before tax: percentiles of a year's pay, or of an hour's where no year exists."""

    class Unit(models.TextChoices):
        YEAR = "year", _("a year")
        HOUR = "hour", _("an hour")

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="pay")
    currency = models.CharField(max_length=3, default="USD")
    unit = models.CharField(max_length=4, choices=Unit, default=Unit.YEAR)
    p10 = models.FloatField(null=True)
    p25 = models.FloatField(null=True)
    median = models.FloatField(null=True)
    p75 = models.FloatField(null=True)
    p90 = models.FloatField(null=True)
    employment = models.PositiveIntegerField(null=True, help_text="Without the self-employed.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["occupation", "country", "period", "unit"], name="pay_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.period}"


class Outlook(Figures):
    """Projected employment with the self-employed, in persons; growth in percent of the start."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="outlooks")
    jobs_at_start = models.PositiveIntegerField(null=True)
    jobs_at_end = models.PositiveIntegerField(null=True)
    growth_percent = models.FloatField(null=True)
    openings_a_year = models.PositiveIntegerField(null=True)
    self_employed_percent = models.FloatField(null=True)
    entry_education = models.CharField(max_length=80, blank=True)
    work_experience = models.CharField(max_length=80, blank=True)
    training = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["occupation", "country", "period"], name="outlook_once")
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.period}"

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from accounts.models import Owned
from reminders.clock import Unit


class Preference(Owned):
    """What one user changed about one rule; an absent row means the rule as it stands."""

    rule = models.CharField(max_length=32)
    is_on = models.BooleanField(default=True)
    amount = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(0), MaxValueValidator(730)]
    )
    unit = models.CharField(max_length=16, choices=Unit)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "rule"], name="preference_once_per_rule"),
            models.CheckConstraint(
                condition=models.Q(amount__lte=730), name="preference_two_years_at_most"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.amount} {self.unit}"

from typing import Any, Self

from django.db import models
from django.db.models import ExpressionWrapper, IntegerField, Q
from django.db.models.functions import Coalesce

from accounts.querysets import KeptManager, OwnedQuerySet


class CareerQuerySet(OwnedQuerySet):
    """Careers of one owner, in the orders in which the owner may want to look at them (S8)."""

    def never_looked_at(self) -> Self:
        """Neither rated nor spoken nor read about."""
        return self.filter(rated_at__isnull=True, insights__isnull=True)

    def interesting_but_unknown(self) -> Self:
        """Interest is 4 or 5, knowledge 1, 2 or not rated."""
        return self.filter(Q(knowledge__isnull=True) | Q(knowledge__lte=2), interest__gte=4)

    def most_promising_first(self) -> Self:
        """What interests most and is known least comes first; the unrated before the dull."""
        knowledge = Coalesce("knowledge", 0, output_field=IntegerField())
        interest = Coalesce("interest", 0, output_field=IntegerField())
        wonder = ExpressionWrapper(interest * 2 - knowledge, output_field=IntegerField())
        return self.annotate(wonder=wonder).order_by("-wonder", "title", "pk")


class CareerManager(KeptManager.from_queryset(CareerQuerySet)):
    """Careers that were not removed."""


class ProfileQuerySet(OwnedQuerySet):
    def newest_of(self, user: models.Model) -> Any:
        """The profile that counts now; earlier ones are history."""
        return self.visible_to(user).order_by("-taken_at", "-pk").first()

from django.db import models
from django.db.models import F, Q

from accounts.models import Owned
from contacts.models.contact import Contact


class Distinction(Owned):
    """Two people who look alike and are not one: the owner said so and is not asked again."""

    one = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint("one", "other", name="distinction_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="distinction_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"


class Merger(Owned):
    """Two rows that were one person: `other` is hidden and all that was its own is `kept`'s."""

    kept = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="mergers")
    other = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="merger")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("other")), name="merger_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.kept} = {self.other}"


class Forgotten(Owned):
    """Somebody who asked to be forgotten (R58): a keyed hash, so that no file brings them back.

    `mark` comes from `contacts.forgetting.mark_of`; who they were cannot be read from it.
    """

    mark = models.CharField(max_length=64, db_collation="C")

    class Meta:
        constraints = [models.UniqueConstraint("owner", "mark", name="forgotten_once")]

    def __str__(self) -> str:
        return self.mark[:8]

from django.db import models

from centers.models.center import Center


class AskedMark(models.Model):
    """That somebody of a center asked somebody in a month: two keyed hashes, no name."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="+")
    asked_digest = models.CharField(max_length=64)
    asker_digest = models.CharField(max_length=64)
    month_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["center", "asked_digest", "month_on", "asker_digest"],
                name="asked_mark_once",
            )
        ]

    def __str__(self) -> str:
        return self.asked_digest


class DoNotContact(models.Model):
    """Somebody who asked to be left alone by a center's students, as a keyed hash."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "digest"], name="do_not_contact_once")
        ]

    def __str__(self) -> str:
        return self.digest

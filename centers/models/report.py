from django.contrib.postgres.fields import ArrayField
from django.db import models

from centers.models.center import Center


class ReportedFigure(models.Model):
    """A figure that a report has shown, with those who contributed to it.

    The next report must differ from each of these by nobody or by five people at least,
    or it repeats the latest (centers.suppression). People are membership ids.
    """

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="+")
    term = models.CharField(max_length=16)
    is_formal = models.BooleanField()
    figure = models.CharField(max_length=16)
    group = models.CharField(max_length=32)
    value = models.FloatField()
    people = ArrayField(models.BigIntegerField())
    shown_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["center", "term", "is_formal", "id"])]

    def __str__(self) -> str:
        return f"{self.term} {self.group} {self.figure}"

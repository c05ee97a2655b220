from django.db import models

from accounts.models import User
from interviews.models.interview import Interview


class Tally(models.Model):
    """How many interviews of one owner stand in a stage; kept by a trigger of the database.

    Counting 100,000 rows for each page would cost more than the page.
    """

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    stage = models.CharField(max_length=10, choices=Interview.Stage)
    number = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "stage"], name="tally_once_per_stage")
        ]

    def __str__(self) -> str:
        return f"{self.stage}: {self.number}"

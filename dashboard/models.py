import datetime as dt

from django.core.cache import cache
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from accounts.models import Owned
from dashboard.querysets import ArchiveQuerySet

# A worker that has not finished by then is taken for dead.
LEASE = dt.timedelta(minutes=15)
KEPT_DAYS = 7


class Archive(Owned):
    """Everything of one account in one file: on its way out, or back in (docs/export-format.md).

    Its dates are facts. The file itself lies beside it in pieces, so that any worker writes it,
    any web server hands it out, and it goes when its owner goes.
    """

    class Direction(models.TextChoices):
        OUT = "out"
        IN = "in"

    direction = models.CharField(max_length=3, choices=Direction)
    size = models.BigIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True)

    objects = ArchiveQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "direction"],
                condition=Q(finished_at=None, failure=""),
                name="archive_one_in_work",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=Q(finished_at=None, failure=""),
                name="archive_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"askwell-{self.created_at:%Y-%m-%d}.zip"

    def get_absolute_url(self) -> str:
        return reverse("dashboard:data")

    @property
    def is_busy(self) -> bool:
        """Whether a worker has it in hand, or will."""
        return self.finished_at is None and not self.failure

    @property
    def is_export(self) -> bool:
        return self.direction == self.Direction.OUT

    @property
    def expires_at(self) -> dt.datetime:
        """When a finished export is thrown away, UTC."""
        return (self.finished_at or timezone.now()) + dt.timedelta(days=KEPT_DAYS)

    @property
    def progress(self) -> int:
        """Rows done so far; a courtesy that may be lost with the cache."""
        return cache.get(f"archive:{self.pk}", 0)

    @progress.setter
    def progress(self, rows: int) -> None:
        cache.set(f"archive:{self.pk}", rows, timeout=3600)


class ArchivePiece(models.Model):
    """A quarter of a megabyte of an archive's file."""

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("archive", "number", name="archive_piece_once")]

    def __str__(self) -> str:
        return f"{self.archive_id}: {self.number}"

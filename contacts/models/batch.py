from textwrap import shorten

from django.contrib.postgres.fields import ArrayField
from django.core.cache import cache
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.models.contact import Contact


class ImportBatch(Owned):
    """One imported file on its way: read, shown, applied, perhaps undone. Its dates are facts.

    `attempts` counts how often the step under way was taken up again after it broke off.
    """

    class Format(models.TextChoices):
        LINKEDIN = "linkedin", _("LinkedIn connections")
        GOOGLE = "google", _("Google Contacts")
        OUTLOOK = "outlook", _("Outlook")
        VCARD = "vcard", _("vCard")
        CSV = "csv", _("Another table")

    file_name = models.CharField(max_length=200)
    format = models.CharField(max_length=10, choices=Format, blank=True)
    content = models.BinaryField(null=True)
    mapping = models.JSONField(default=dict)
    header = models.JSONField(default=list)
    rows_read = models.PositiveIntegerField(default=0)
    hidden_rows = models.PositiveIntegerField(default=0)
    staged_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=300, blank=True)
    created_organizations = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("contacts:import_detail", args=[self.pk])

    @property
    def state(self) -> str:
        """Where the file stands: reading, unmapped, failed, staged, applying, applied or undone."""
        if self.failure:
            return "failed"
        if self.undone_at:
            return "undone"
        if self.applied_at:
            return "applied"
        if self.header and not self.mapping and not self.staged_at:
            return "unmapped"
        if self.staged_at:
            return "applying" if self.approved_at else "staged"
        return "reading"

    @property
    def is_busy(self) -> bool:
        """Whether a worker has it in hand, or will."""
        return self.state in ("reading", "applying")

    @property
    def progress(self) -> int:
        """Rows done in the step under way; a courtesy that may be lost with the cache."""
        return cache.get(self.progress_key, 0)

    @progress.setter
    def progress(self, rows: int) -> None:
        cache.set(self.progress_key, rows, timeout=3600)

    @property
    def progress_key(self) -> str:
        return f"import:{self.pk}:progress"


class ImportRow(models.Model):
    """One row of a file: what it says, whom it means and what would become of it."""

    class Outcome(models.TextChoices):
        NEW = "new", _("New")
        CHANGED = "changed", _("Changed")
        UNCHANGED = "unchanged", _("Unchanged")
        SKIPPED = "skipped", _("Left out")
        ERROR = "error", _("Cannot be read")

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    is_chosen = models.BooleanField(default=True)
    name = models.CharField(max_length=200, blank=True)
    key = models.CharField(max_length=500, blank=True, db_collation="C")
    facts = models.JSONField(default=dict)
    raw = models.TextField(blank=True)
    reason = models.CharField(max_length=300, blank=True)
    contact = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, related_name="import_rows"
    )
    suggestion = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True, related_name="+")
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        constraints = [
            models.UniqueConstraint("batch", "number", name="import_row_number_once"),
        ]
        indexes = [
            models.Index(fields=["batch", "outcome", "number"], name="import_row_outcome"),
            models.Index(fields=["key"], name="import_row_key"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.name}"

    @property
    def is_readable(self) -> bool:
        return self.outcome != self.Outcome.ERROR

    @property
    def summary(self) -> str:
        """What the file says of the person besides the name, in one line."""
        facts = self.facts.get("facts", {})
        points = (point["raw"] for point in self.facts.get("points", ()))
        tags = self.facts.get("tags", ())
        notes = shorten(facts.get("notes", ""), 80, placeholder="…")
        parts = (facts.get("role"), self.facts.get("organization"), *points, *tags, notes)
        return " · ".join(part for part in parts if part)

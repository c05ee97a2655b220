from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.center import Center
from centers.querysets import RosterQuerySet


class RosterImport(models.Model):
    """A roster file that was read and previewed; applying it twice changes nothing more."""

    class State(models.TextChoices):
        READ = "read", _("Read, not applied")
        RUNNING = "running", _("Running")
        DONE = "done", _("Applied")

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="rosters")
    added_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    file_name = models.CharField(max_length=200)
    state = models.CharField(max_length=8, choices=State, default=State.READ)
    rows = models.JSONField(default=list)
    errors = models.JSONField(default=list)
    done_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RosterQuerySet.as_manager()

    def __str__(self) -> str:
        return self.file_name

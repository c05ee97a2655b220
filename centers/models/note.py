from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.membership import Membership
from centers.querysets import DraftQuerySet


class StaffNote(models.Model):
    """What staff write about a student; always readable by the student (R54, R55)."""

    class Level(models.TextChoices):
        TEAM = "team", _("Only the advisers of this student")
        STAFF = "staff", _("Advisers and administrators")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    level = models.CharField(_("who sees it"), max_length=8, choices=Level, default=Level.TEAM)
    text = models.TextField(_("note"), max_length=4000)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["membership", "-created_at"])]

    def __str__(self) -> str:
        return self.text[:60]


class Nudge(models.Model):
    """A few words from an adviser, sent through the student's own reminders."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="nudges")
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("words"), max_length=1000)
    created_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text[:60]


class DraftReview(models.Model):
    """A request that a student wants an adviser to read before it goes out."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="drafts")
    text = models.TextField(_("your draft"), max_length=4000)
    asked_at = models.DateTimeField(auto_now_add=True)
    comment = models.TextField(_("comment"), max_length=4000, blank=True)
    commented_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    commented_at = models.DateTimeField(null=True, blank=True)

    objects = DraftQuerySet.as_manager()

    def __str__(self) -> str:
        return self.text[:60]

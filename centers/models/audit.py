from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.center import Center
from centers.querysets import AuditQuerySet

# Before a detail that is one of our own words, kept in English and shown in the reader's language.
OURS = "~"


class AuditEntry(models.Model):
    """Who did or looked at what, and when. The database refuses to change or delete a row.

    It points at people without a foreign key, so that it outlives them; `subjects` are
    membership ids.
    """

    class Verb(models.TextChoices):
        SAW = "saw", _("looked at")
        EXPORTED = "exported", _("exported")
        ROLE = "role", _("changed a role")
        CONSENT = "consent", _("changed consent")
        ROSTER = "roster", _("changed the roster")
        COHORT = "cohort", _("changed a cohort")
        NOTE = "note", _("wrote a note")
        FLAG = "flag", _("handled a flag")
        NUDGE = "nudge", _("sent a nudge")
        SETTING = "setting", _("changed a setting")
        REQUEST = "request", _("answered a request")
        RETENTION = "retention", _("removed what was kept long enough")

    center = models.ForeignKey(
        Center, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    actor = models.ForeignKey(
        User, on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    actor_name = models.CharField(max_length=120)
    verb = models.CharField(max_length=12, choices=Verb)
    what = models.CharField(max_length=200)
    subjects = ArrayField(models.BigIntegerField(), default=list)
    at = models.DateTimeField(auto_now_add=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["center", "-id"]),
            GinIndex(fields=["subjects"], name="audit_subjects"),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.get_verb_display()}: {self.words}"

    @property
    def words(self) -> str:
        """`what` in the reader's language: a message, and on lines of their own its details."""
        message, *details = self.what.split("\n")
        named = [gettext(word[1:]) if word.startswith(OURS) else word for word in details]
        return gettext(message).format(*named) if named else gettext(message)

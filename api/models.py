from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from api.querysets import TokenQuerySet


class Token(Owned):
    """A key by which a program acts for its owner; only its SHA-256 is kept.

    The secret has 256 random bits, so a plain hash cannot be tried out. `start` are its first
    letters, by which the owner tells one key from another.
    """

    class Scope(models.TextChoices):
        """Area and verb; to write in an area includes reading it."""

        PEOPLE_READ = "people:read", _("Read people and organizations")
        PEOPLE_WRITE = "people:write", _("Change people and organizations")
        INTERVIEWS_READ = "interviews:read", _("Read conversations and referrals")
        INTERVIEWS_WRITE = "interviews:write", _("Change conversations and referrals")
        CAREERS_READ = "careers:read", _("Read careers and what you heard of them")
        CAREERS_WRITE = "careers:write", _("Change careers and what you heard of them")
        STEPS_READ = "steps:read", _("Read your next steps")
        STEPS_WRITE = "steps:write", _("Do your next steps, or put them off")

    name = models.CharField(_("what it is for"), max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    start = models.CharField(max_length=16, editable=False)
    scopes = ArrayField(
        models.CharField(max_length=24, choices=Scope), verbose_name=_("what it may do")
    )
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = TokenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def allows(self, scope: str) -> bool:
        """Whether it may do what needs `scope`."""
        return scope in self.scopes or scope.replace(":read", ":write") in self.scopes

    @property
    def scope_labels(self) -> list[str]:
        return [str(self.Scope(scope).label) for scope in self.scopes]


class Receipt(models.Model):
    """The answer to a write that carried an Idempotency-Key, given again to the same request.

    Kept for a day. `fingerprint` is the SHA-256 of method, path and body.
    """

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="receipts")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    body = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "key"], name="receipt_once_per_key")
        ]

    def __str__(self) -> str:
        return self.key

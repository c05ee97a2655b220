import secrets

from django.db import models

from accounts.models import Owned


def new_token() -> str:
    """256 random bits: the address of the feed is the only key to it."""
    return secrets.token_urlsafe(32)


class CalendarFeed(Owned):
    """A private address from which a calendar reads conversations and due steps (R64)."""

    token = models.CharField(max_length=64, unique=True, default=new_token)
    read_at = models.DateTimeField(null=True, blank=True)
    has_steps = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="feed_one_per_owner")]

    def __str__(self) -> str:
        return f"feed of {self.owner_id}"

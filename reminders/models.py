from django.db import models

from accounts.models import Owned


class Reminder(Owned):
    """A mail that should leave at a time; what it is about is known to the app that wants it."""

    source = models.CharField(max_length=64)
    rule = models.CharField(max_length=32)
    due_at = models.DateTimeField()

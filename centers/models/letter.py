from django.db import models


class Letter(models.Model):
    """A row that a mail goes out for; the row is the queue, so losing Redis loses no mail."""

    mail_due_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from accounts.models import Owned


class Change(Owned):
    """What a deletion, a bulk edit or a merge altered, so that it can be undone.

    `before` lists [model label, primary key, {column: value}], `added` lists
    [model label, primary key] of rows the change created.
    """

    what = models.CharField(max_length=200)
    before = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    added = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what

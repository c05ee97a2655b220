"""An account as one JSON document, a row on each line (docs/export-format.md)."""

import datetime as dt
import json
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from accounts.models import User
from dashboard.archives.belongings import PROFILE, Belonging, belongings
from dashboard.archives.references import WritingKeys

FORMAT, VERSION = "askwell-export", 1
Row = dict[str, Any]


def plain(value: object) -> object:
    """A value as JSON holds it; times with their zone and to the microsecond."""
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        return value.isoformat()
    return str(value) if isinstance(value, (Decimal, uuid.UUID)) else value


def profile_of(user: User) -> Row:
    return {name: plain(getattr(user, name)) for name in PROFILE}


def rows_of(belonging: Belonging, owner: User, keys: WritingKeys) -> Iterator[Row]:
    """The owner's rows of one model; a few queries for each block of them."""
    for block in belonging.blocks_of(owner):
        links = [(field.name, _links(field, block, keys)) for field in belonging.links]
        for row in block:
            told = _columns(belonging, row, keys)
            if belonging.has_source and not _keeps_source(belonging, told):
                continue
            linked = {name: found[row.pk] for name, found in links}
            yield {"key": keys.add(belonging, row.pk), **told, **linked}


def _columns(belonging: Belonging, row: models.Model, keys: WritingKeys) -> Row:
    told: Row = {}
    field: Any
    for field in belonging.columns:
        value = getattr(row, field.attname)
        if field.is_relation:
            told[field.name] = keys.key_of(field.related_model, value)
        elif field.name == "source":
            told[field.name] = keys.source_of(value)
        else:
            told[field.name] = plain(value)
    return told


def _keeps_source(belonging: Belonging, told: Row) -> bool:
    """A row that is about nothing of this account stays here, if it must be about something."""
    return bool(told["source"]) or belonging.model._meta.get_field("source").blank


def _links(
    field: models.ManyToManyField, block: list[Any], keys: WritingKeys
) -> dict[int, list[str]]:
    """Keys of the rows that each row of a block is tied to, in the order of the file."""
    through = field.remote_field.through
    mine, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    pairs = through._base_manager.filter(**{f"{mine}__in": [row.pk for row in block]})
    found: dict[int, list[str]] = defaultdict(list)
    for pk, other in pairs.order_by(mine, theirs).values_list(mine, theirs):
        if key := keys.key_of(field.related_model, other):
            found[pk].append(key)
    return found


def json_lines(owner: User, count: Callable[[], object] = lambda: None) -> Iterator[str]:
    """The document piece by piece; `count` is called once for each row."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": timezone.now().isoformat(),
        "made_by": settings.SITE_URL,
        "account": profile_of(owner),
    }
    yield json.dumps(head, ensure_ascii=False, allow_nan=False)[:-1] + ',\n"rows": {'
    keys = WritingKeys()
    for place, belonging in enumerate(belongings()):
        yield f'{"," if place else ""}\n"{belonging.label}": ['
        for number, row in enumerate(rows_of(belonging, owner, keys)):
            yield ("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False)
            count()
        yield "]"
    yield "\n}}\n"

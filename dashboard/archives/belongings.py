"""What belongs to a user: found by asking the models, so that a new one enters by itself."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.crypto import get_random_string

from accounts.models import User
from contacts.fields import FoldedField
from interviews.models.invitation import new_key

BLOCK = 500

# What has an owner and yet stays here, each with the reason its owner is told.
KEPT_OUT = {
    "api.token": "a key to this server for a program",
    "contacts.change": "undoes the latest deletions on this server",
    "contacts.forgotten": "marks that only this server can compare; they name nobody",
    "contacts.importbatch": "a file you brought in; the people in it are exported",
    "dashboard.archive": "the exports themselves",
    "interviews.devicecopy": "the bookkeeping of one device; its words are in the notes",
    "interviews.tally": "numbers of rows that are exported",
    "reminders.calendarfeed": "a secret address of this server",
    "reminders.mail": "the outbox of this server; what was sent is told by the reminders",
}
# Rows that are still on their way from here and must not leave twice.
ONLY = {"interviews.contactmail": Q(sent_at__isnull=False)}
# Secrets, and codes that are unique in one server: made anew where they arrive.
FRESH: dict[str, Callable[[], object]] = {
    "interviews.capture.key": uuid.uuid4,
    "interviews.invitation.key": new_key,
    "interviews.kind.code": lambda: f"own-{get_random_string(12).lower()}",
    "interviews.questionpack.code": lambda: f"own-{get_random_string(12).lower()}",
}
# What the account says of its owner; `User` has nothing else but the keys to the door.
PROFILE = (
    *("name", "time_zone", "is_time_zone_confirmed", "country", "language", "life_stage"),
    *("pitch", "word", "goal", "digest", "mail_at", "quiet_days"),
)
NOT_PROFILE = (
    *("id", "email", "password", "last_login", "date_joined", "is_active", "is_staff"),
    *("is_superuser", "leaves_at", "leaving_told_at", "is_demonstration"),
)


@dataclass(frozen=True)
class Belonging:
    """One model whose rows have an owner, and which of its columns travel."""

    model: type[models.Model]

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def noun(self) -> str:
        """What a key begins with: "contact" in "contact-3"."""
        return self.model._meta.model_name or ""

    @cached_property
    def columns(self) -> list[models.Field]:
        """Facts of a row: neither computed nor secret, and not the owner."""
        return [field for field in self.model._meta.concrete_fields if self._travels(field)]

    @cached_property
    def links(self) -> list[models.ManyToManyField]:
        return list(self.model._meta.local_many_to_many)

    @cached_property
    def fresh(self) -> dict[str, Callable[[], object]]:
        """Columns that get a new value wherever the row arrives."""
        names = (field.name for field in self.model._meta.concrete_fields)
        return {name: FRESH[key] for name in names if (key := f"{self.label}.{name}") in FRESH}

    @cached_property
    def needs(self) -> set[type[models.Model]]:
        """Models that its rows point at."""
        pointers: list[Any] = [*self.columns, *self.links]
        return {field.related_model for field in pointers if field.is_relation} - {self.model}

    @property
    def has_source(self) -> bool:
        """Whether a text names the row it is about, as in "interview:42"."""
        return any(column.name == "source" for column in self.columns)

    def of(self, owner: User) -> models.QuerySet:
        rows = self.model._base_manager.filter(owner=owner)
        return rows.filter(ONLY[self.label]) if self.label in ONLY else rows

    def blocks_of(self, owner: User) -> Iterator[list[Any]]:
        """The owner's rows by their ids, a block at a time: no cursor outlives its statement."""
        rows, last = self.of(owner).order_by("pk"), 0
        while block := list(rows.filter(pk__gt=last)[:BLOCK]):
            yield block
            last = block[-1].pk

    def _travels(self, field: models.Field) -> bool:
        is_computed = isinstance(field, (models.GeneratedField, FoldedField, SearchVectorField))
        is_here = field.primary_key or field.name == "owner" or _stays_behind(field)
        return not (is_computed or is_here or f"{self.label}.{field.name}" in FRESH)


@cache
def belongings() -> tuple[Belonging, ...]:
    """Every kind of row a user may own, each after those that it points at."""
    found = {model: Belonging(model) for model in owned_models() if not is_kept_out(model)}
    needs = {
        model: sorted(each.needs & found.keys(), key=lambda need: need._meta.label)
        for model, each in found.items()
    }
    ordered = TopologicalSorter(needs)
    rows = [found[model] for model in ordered.static_order()]
    return tuple(sorted(rows, key=lambda each: each.has_source))


def owned_models() -> list[type[models.Model]]:
    """All models of this project with an owner, such as the subclasses of `Owned`."""
    root = str(settings.BASE_DIR)
    ours = (app for app in apps.get_app_configs() if str(Path(app.path).parent) == root)
    models_ = (model for app in ours for model in app.get_models())
    return [model for model in models_ if any(f.name == "owner" for f in model._meta.fields)]


def is_kept_out(model: type[models.Model]) -> bool:
    return model._meta.label_lower in KEPT_OUT


def _stays_behind(field: models.Field) -> bool:
    """Whether it points at rows that are not exported."""
    return field.is_relation and is_kept_out(field.related_model)  # type: ignore[arg-type]


def by_label() -> dict[str, Belonging]:
    return {each.label: each for each in belongings()}

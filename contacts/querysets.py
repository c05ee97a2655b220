from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.querysets import OwnedQuerySet
from contacts.folding import fold, search_query

if TYPE_CHECKING:
    from accounts.models import User

# Somebody never spoken to is older than anybody; the index of the list holds this expression.
LAST_CONTACT = Coalesce("last_contact_at", Value(datetime(1970, 1, 1, tzinfo=UTC)))


class DeletableQuerySet(OwnedQuerySet):
    """Rows whose deletion can be undone: hidden by `deleted_at` rather than gone."""

    def visible_to(self, user: models.Model) -> Self:
        return super().visible_to(user).filter(deleted_at__isnull=True)

    def removed_by(self, user: models.Model) -> Self:
        return super().visible_to(user).filter(deleted_at__isnull=False)


class OrganizationQuerySet(DeletableQuerySet):
    def of_kind(self, kind: str) -> Self:
        """Rows of one kind, or all of them when `kind` is none."""
        return self.filter(kind=kind) if kind in self.model.Kind.values else self

    def named(self, name: str) -> Self:
        return self.filter(folded_name=fold(name))

    def on_lamp_list(self) -> Self:
        """The list in the order in which to work it: wish, posting, alumni (R2)."""
        listed = self.filter(listed_at__isnull=False)
        return listed.order_by("-motivation", "-posting", "-has_alumni", "folded_name")

    def with_counts(self) -> Self:
        """Adds `known`: how many people the owner knows there (F8)."""
        present = Q(contacts__deleted_at__isnull=True)
        return self.annotate(known=models.Count("contacts", filter=present))


class ContactQuerySet(DeletableQuerySet):
    def removed_by(self, user: models.Model) -> Self:
        """Whom the owner deleted; a row that became part of another is nobody of its own."""
        return super().removed_by(user).filter(merger=None)

    def named(self, name: str) -> Self:
        return self.filter(folded_name=fold(name))

    def matching(self, text: str, user: "User") -> Self:
        """Rows in which each typed word begins a word; an address is looked up as such."""
        if "@" in text:
            return self.filter(
                points__value__startswith=text.strip().lower(), points__owner=user
            ).distinct()
        query = search_query(user.pk, text)
        return self.filter(words__finds=query) if query else self

    def for_rows(self) -> Self:
        """Only what a row of a list shows; the other columns cost more than the row."""
        shown = ("name", "folded_name", "role", "is_former", "do_not_contact_at")
        return self.select_related("organization").only(*shown, "organization__name")

    def in_blocks(self, size: int = 500) -> Iterator[models.Model]:
        """Every row with its organization and points, a block at a time, oldest first."""
        rows = self.select_related("organization").prefetch_related("points").order_by("pk")
        last = 0
        while block := list(rows.filter(pk__gt=last)[:size]):
            yield from block
            last = block[-1].pk

    def advocates(self) -> Self:
        """People who would speak for the owner (S66), with what they were last told."""
        told = models.Max("tellings__told_at")
        rows = self.filter(advocate_at__isnull=False).annotate(told_at=told)
        return rows.order_by("told_at", "pk")

    def quiet_for(self, days: int) -> Self:
        """People not spoken to in the last `days` days, or never."""
        limit = timezone.now() - timedelta(days=days)
        return self.alias(last_contact=LAST_CONTACT).filter(last_contact__lt=limit)

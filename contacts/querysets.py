from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q, Value

from accounts.querysets import OwnedQuerySet
from contacts.fields import RawQuery
from contacts.folding import fold, search_query

if TYPE_CHECKING:
    from accounts.models import User


class DeletableQuerySet(OwnedQuerySet):
    """Rows whose deletion can be undone: hidden by `deleted_at` rather than gone."""

    def visible_to(self, user: models.Model) -> Self:
        return super().visible_to(user).filter(deleted_at__isnull=True)


class OrganizationQuerySet(DeletableQuerySet):
    def named(self, name: str) -> Self:
        return self.filter(folded_name=fold(name))

    def with_counts(self) -> Self:
        """Adds `known`: how many people the owner knows there (F8)."""
        present = Q(contacts__deleted_at__isnull=True)
        return self.annotate(known=models.Count("contacts", filter=present))


class ContactQuerySet(DeletableQuerySet):
    def matching(self, text: str, user: "User") -> Self:
        """Rows in which each typed word begins a word; an address is looked up as such."""
        if "@" in text:
            return self.filter(
                points__value__startswith=text.strip().lower(), points__owner=user
            ).distinct()
        query = search_query(user.pk, text)
        return self.filter(words=RawQuery(Value(query))) if query else self

    def by_name(self) -> Self:
        return self.order_by("folded_name", "pk")

"""First destinations of a class: 1 July to 30 June, by what graduates tell (R52)."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.graduates import plan_question
from centers.models import AuditEntry, Center, FirstDestination, Membership

UTC = ZoneInfo("UTC")


@transaction.atomic
def tell_destination(*, told: FirstDestination) -> None:
    """Keep where a graduate went; nobody asks any more."""
    told.save()
    plan_question(told.membership)


@dataclass(frozen=True)
class GraduatingClass:
    """How many graduated, and of how many it is known where they went."""

    year: int
    graduates: int
    known: int

    @property
    def rate(self) -> int:
        return round(100 * self.known / self.graduates)


def classes_of(center: Center) -> list[GraduatingClass]:
    """Classes with anybody in them, the newest first; a class ends on 30 June of its year."""
    counted = (
        _graduates(center)
        .annotate(
            year=ExtractYear("archived_at", tzinfo=UTC),
            month=ExtractMonth("archived_at", tzinfo=UTC),
        )
        .values("year", "month")
        .annotate(graduates=Count("pk"), known=Count("destination"))
    )
    totals: dict[int, list[int]] = {}
    for row in counted:
        total = totals.setdefault(row["year"] + (row["month"] > 6), [0, 0])
        total[0] += row["graduates"]
        total[1] += row["known"]
    return [GraduatingClass(year, *totals[year]) for year in sorted(totals, reverse=True)]


def _graduates(center: Center) -> QuerySet[Membership]:
    return Membership.objects.archived().students().filter(center=center)


def export_class(*, center: Center, by: User, year: int) -> list[Membership]:
    """Graduates of a class who told where they went, by name; the export is recorded."""
    first, last = datetime(year - 1, 7, 1, tzinfo=UTC), datetime(year, 7, 1, tzinfo=UTC)
    told = _graduates(center).filter(
        archived_at__gte=first, archived_at__lt=last, destination__isnull=False
    )
    found = list(told.select_related("user", "destination").order_by("user__name", "pk"))
    record(
        center=center,
        actor=by,
        verb=AuditEntry.Verb.EXPORTED,
        what=_("first destinations, class of {0}"),
        of=[year],
        about=found,
    )
    return found

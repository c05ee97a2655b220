"""The owner's careers as a list: ratings, voices, where the decision stands (S8)."""

from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, Subquery

from careers.models import Career, Decision, Insight
from careers.querysets import CareerQuerySet

SHOWN = 200


@dataclass(frozen=True)
class Row:
    career: Career
    voices: int
    statements: int
    decision: str


def list_careers(careers: CareerQuerySet, order: str) -> list[Row]:
    """Rows in the asked order, in two queries; an unknown order is by title."""
    latest = Decision.objects.filter(career=OuterRef("pk")).order_by("-decided_at", "-pk")
    found = list(
        arrange(careers, order).annotate(choice=Subquery(latest.values("choice")[:1]))[:SHOWN]
    )
    heard = count_voices(found)
    labels = dict(Decision.Choice.choices)
    return [
        Row(career, *heard.get(career.pk, (0, 0)), str(labels.get(career.choice, "")))
        for career in found
    ]


def arrange(careers: CareerQuerySet, order: str) -> CareerQuerySet:
    match order:
        case "unknown":
            return careers.interesting_but_unknown().most_promising_first()
        case "never":
            return careers.never_looked_at().order_by("title", "pk")
        case "wonder":
            return careers.most_promising_first()
        case "interest":
            return careers.order_by(F("interest").desc(nulls_last=True), "title", "pk")
        case _:
            return careers.order_by("title", "pk")


def count_voices(careers: list[Career]) -> dict[int, tuple[int, int]]:
    rows = (
        Insight.objects.filter(career__in=careers)
        .values_list("career")
        .annotate(
            voices=Count("contact", distinct=True, filter=Q(contact__isnull=False)),
            statements=Count("pk"),
        )
        .order_by()
    )
    return {career: (voices, statements) for career, voices, statements in rows}

"""What the career pages below show of interviews (see careers/talks.py)."""

from collections.abc import Collection, Iterable, Iterator

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from careers.models import Career, Decision
from careers.talks import Talk
from interviews.models import Interview, Lead

# More than anybody holds about a handful of careers; keeps a page finite.
MOST = 1000


def list_talks(careers: Collection[Career]) -> Iterator[Talk]:
    """The interviews about these careers, thrown away ones left out; one query."""
    leads = Lead.objects.filter(interview=OuterRef("pk")).order_by().values("interview")
    heard = Subquery(leads.annotate(number=Count("pk")).values("number"))
    rows = (
        Interview.objects.filter(careers__in=careers, deleted_at=None)
        .annotate(leads_heard=Coalesce(heard, 0, output_field=IntegerField()))
        .order_by("-pk")
        .values_list(
            "pk",
            "careers",
            "contact",
            "contact__name",
            "stage",
            "minutes",
            "held_at",
            "scheduled_for",
            "leads_heard",
        )[:MOST]
    )
    for pk, career, contact, name, stage, minutes, held_at, scheduled_for, leads_heard in rows:
        yield Talk(
            pk=pk,
            career=career,
            contact=contact,
            name=name,
            stage=str(Interview.Stage(stage).label),
            path=f"/interviews/{pk}/",
            minutes=minutes,
            held_at=held_at,
            scheduled_for=scheduled_for,
            leads=leads_heard,
        )


def tie_decision(decision: Decision, talks: Collection[int]) -> None:
    """Say on which of the owner's interviews a decision rests (S10)."""
    decision.interviews.set(Interview.objects.filter(owner_id=decision.owner_id, pk__in=talks))


def list_bases(decisions: Collection[Decision]) -> Iterable[tuple[int, str]]:
    """Each decision with the names of the people it rests on; one query."""
    rows = Interview.objects.filter(decisions__in=decisions).order_by("held_at", "pk")
    return rows.values_list("decisions", "contact__name")

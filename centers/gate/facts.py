"""What members did in a term, by group and figure. Contributors are known here alone."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Avg, Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Extract, JSONObject

from careers.models import Insight
from centers.gate.figures import ANSWERED, told_by
from centers.models import Center, Cohort, Membership, SharingGrant
from centers.suppression import Claim
from centers.terms import Term

EVERYONE = "everyone"
LINKED = ("careers", "referrals", "insights")
COUNTED = ("asked", "answered", "held", "debriefed", "thanked", "hours")
# Who heard something on a topic: students are counted, not insights.
TOPICS = tuple(Insight.Topic.values)
FIGURES = ("students", *COUNTED, *LINKED, *TOPICS)


def claims_of(center: Center, term: Term, *, is_formal: bool) -> dict[str, dict[str, Claim]]:
    """Each figure of each group, with whoever contributed to it."""
    groups = _groups(center)
    facts = _facts(center, term, is_formal)
    return {
        figure: {key: _claim(people, facts, figure) for key, people in groups.items()}
        for figure in FIGURES
    }


def _claim(people: Iterable[int], facts: dict[int, dict], figure: str) -> Claim:
    """A group's figure: a sum, or for hours the mean, over those who have any."""
    if figure == "students":
        return Claim(len(frozenset(people)), frozenset(people))
    values = {pk: facts[pk][figure] for pk in people if pk in facts and facts[pk][figure]}
    total = float(sum(values.values()))
    mean = total / len(values) if values else 0.0
    return Claim(mean if figure == "hours" else total, frozenset(values))


def _groups(center: Center) -> dict[str, set[int]]:
    """Current members who share counts at least, by group."""
    sharing = Membership.objects.current().students().sharing().filter(center=center)
    groups: dict[str, set[int]] = defaultdict(set)
    groups[EVERYONE] = set(sharing.values_list("pk", flat=True))
    placed = Cohort.students.through.objects.filter(cohort__center=center, cohort__archived_at=None)
    for cohort, pk in placed.values_list("cohort", "membership"):
        if pk in groups[EVERYONE]:
            groups[str(cohort)].add(pk)
    return groups


def _facts(center: Center, term: Term, is_formal: bool) -> dict[int, dict]:
    """What each sharing member did in the term, by membership id; six queries."""
    grants = SharingGrant.objects.open().filter(
        membership__center=center, membership__left_at=None, membership__archived_at=None
    )
    owners = dict(grants.values_list("membership__user", "membership"))
    began = _began_in(term, is_formal)
    none = dict.fromkeys((*LINKED, *TOPICS), 0)
    facts = {pk: {**row, **none} for pk, row in _counts(grants, began) if row}
    talks = told_by(grants.values("membership__user")).filter(began)
    for link in LINKED:
        for owner, number in _linked(talks, link):
            facts[owners[owner]][link] = number
    for owner, topic in _heard(talks):
        facts[owners[owner]][topic] = 1
    return facts


def _began_in(term: Term, is_formal: bool) -> Q:
    """Asked for in the term, or held in it when nobody was asked.

    Not by COALESCE, of which the planner knows nothing and expects a two-hundredth of the rows.
    """
    days = _bounds(term)
    began = Q(asked_at__range=days) | Q(asked_at=None, held_at__range=days)
    return began & Q(kind__is_formal=is_formal)


def _linked(talks: QuerySet, link: str) -> Iterable[tuple[int, int]]:
    """How many different careers, referrals or insights hang on each owner's conversations.

    They are the owner's as well; said to the planner, it starts with what the members have.
    """
    linked = talks.filter(**{f"{link}__owner": F("owner")}).values("owner")
    return linked.annotate(number=Count(link, distinct=True)).values_list("owner", "number")


def _heard(talks: QuerySet) -> Iterable[tuple[int, str]]:
    """On which topics each owner heard something."""
    heard = talks.filter(insights__owner=F("owner"))
    return heard.values_list("owner", "insights__topic").distinct()


def _counts(grants: QuerySet, began: Q) -> Iterable[tuple[int, dict | None]]:
    """Counts by membership id, None for whoever did nothing.

    Each member's conversations are looked up by their owner, so that a report costs by the
    students of the center and not by all conversations that there are.
    """
    took = Extract(F("thanked_at") - F("held_at"), "epoch") / 3600.0
    counts = JSONObject(
        asked=Count("pk", filter=Q(asked_at__isnull=False)),
        answered=Count("pk", filter=Q(asked_at__isnull=False) & ANSWERED),
        held=Count("pk", filter=Q(held_at__isnull=False)),
        debriefed=Count("pk", filter=Q(debriefed_at__isnull=False)),
        thanked=Count("pk", filter=Q(thanked_at__isnull=False)),
        hours=Avg(took, filter=Q(thanked_at__isnull=False)),
    )
    talks = told_by(OuterRef("membership__user")).filter(began)
    own = Subquery(talks.values("owner").annotate(counts=counts).values("counts"))
    return grants.values_list("membership", own)


def _bounds(term: Term) -> tuple[datetime, datetime]:
    zone = ZoneInfo("UTC")
    return (
        datetime.combine(term.starts_on, time.min, zone),
        datetime.combine(term.ends_on, time.max, zone),
    )

"""Figures of groups for reports. Contributors are known here and go no further."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Avg, Count, F, Q, QuerySet
from django.db.models.functions import Coalesce, Extract
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from centers.audit import record
from centers.gate.figures import ANSWERED, told_by
from centers.models import (
    AuditEntry,
    Center,
    Cohort,
    CohortRecord,
    Membership,
    ReportedFigure,
    SharingGrant,
)
from centers.suppression import Claim, settle_claims
from centers.terms import Term, recent_terms

EVERYONE = "everyone"
LINKED = ("careers", "referrals", "insights")
FIGURES = ("students", "asked", "answered", "held", "debriefed", "thanked", "hours", *LINKED)
Claims = dict[str, dict[str, Claim]]


@dataclass(frozen=True)
class GroupRow:
    """One group's line; None stands for a figure that may not be shown."""

    name: str
    students: int | None = None
    asked: int | None = None
    answered: int | None = None
    held: int | None = None
    debriefed: int | None = None
    thanked: int | None = None
    hours: int | None = None
    careers: int | None = None
    referrals: int | None = None
    insights: int | None = None

    @property
    def reply_rate(self) -> int | None:
        if not self.asked or self.answered is None:
            return None
        return round(100 * self.answered / self.asked)


@dataclass(frozen=True)
class Report:
    term: Term
    is_formal: bool
    rows: tuple[GroupRow, ...]


def read_report(
    *, reader: User, center: Center, term: Term, is_formal: bool, verb: str = "saw"
) -> Report:
    """The term report; an adviser gets the lines of own cohorts, settled with all others."""
    record(center=center, actor=reader, verb=AuditEntry.Verb(verb), what=f"the report: {term.code}")
    visible = set(center.cohorts.current().visible_to(reader).values_list("pk", flat=True))
    settled = settle_report(center=center, term=term, is_formal=is_formal)
    named = _named_groups(center, reader)
    rows = [
        _row(name, settled, key) for key, name in named if key == EVERYONE or int(key) in visible
    ]
    return Report(term, is_formal, tuple(rows))


def _named_groups(center: Center, reader: User) -> list[tuple[str, str]]:
    cohorts = center.cohorts.current().order_by("name").values_list("pk", "name")
    named = [(str(pk), name) for pk, name in cohorts]
    runs_center = Center.objects.administered_by(reader).filter(pk=center.pk).exists()
    return [(EVERYONE, _("Everyone who shares")), *named] if runs_center else named


def _row(name: str, settled: Claims, key: str) -> GroupRow:
    figures = {
        figure: round(settled[figure][key].value) for figure in FIGURES if key in settled[figure]
    }
    return GroupRow(name, **figures)


def settle_report(*, center: Center, term: Term, is_formal: bool) -> Claims:
    """Claims by figure and group that may be shown, remembered as shown."""
    groups = _groups(center)
    facts = _facts(center, term, is_formal)
    ledger = ReportedFigure.objects.filter(center=center, term=term.code, is_formal=is_formal)
    known: dict[str, list[ReportedFigure]] = defaultdict(list)
    for each in ledger.order_by("id"):
        known[each.figure].append(each)
    settled = {}
    for figure in FIGURES:
        claims = {key: _claim(people, facts, figure) for key, people in groups.items()}
        settled[figure] = _settle(claims, known[figure])
        _remember(center, term, is_formal, figure, settled[figure], known[figure])
    return settled


def _settle(claims: dict[str, Claim], known: list[ReportedFigure]) -> dict[str, Claim]:
    shown = {each.group: Claim(each.value, frozenset(each.people)) for each in known}
    return settle_claims(claims, shown, {frozenset(each.people) for each in known})


def _remember(
    center: Center,
    term: Term,
    is_formal: bool,
    figure: str,
    settled: dict[str, Claim],
    known: list[ReportedFigure],
) -> None:
    latest = {each.group: each for each in known}
    changed = [
        (latest[group], claim.value)
        for group, claim in settled.items()
        if group in latest
        and frozenset(latest[group].people) == claim.people
        and latest[group].value != claim.value
    ]
    for row, value in changed:
        row.value = value
    ReportedFigure.objects.bulk_update([row for row, _value in changed], ["value"])
    ReportedFigure.objects.bulk_create(
        ReportedFigure(
            center=center,
            term=term.code,
            is_formal=is_formal,
            figure=figure,
            group=group,
            value=claim.value,
            people=sorted(claim.people),
        )
        for group, claim in settled.items()
        if group not in latest or frozenset(latest[group].people) != claim.people
    )


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
    """What each sharing member did in the term, by membership id; five queries."""
    grants = SharingGrant.objects.open().filter(
        membership__center=center, membership__left_at=None, membership__archived_at=None
    )
    owners = dict(grants.values_list("membership__user", "membership"))
    first, last = _bounds(term)
    talks = (
        told_by(grants.values("membership__user"))
        .filter(kind__is_formal=is_formal)
        .annotate(began_at=Coalesce("asked_at", "held_at"))
        .filter(began_at__gte=first, began_at__lte=last)
    )
    none = dict.fromkeys(LINKED, 0)
    facts = {owners[row.pop("owner")]: {**row, **none} for row in _counts(talks)}
    for link in LINKED:
        for owner, number in _linked(talks, link):
            facts[owners[owner]][link] = number
    return facts


def _linked(talks: QuerySet, link: str) -> Iterable[tuple[int, int]]:
    """How many different careers, referrals or insights hang on each owner's conversations."""
    linked = talks.filter(**{f"{link}__isnull": False}).values("owner")
    return linked.annotate(number=Count(link, distinct=True)).values_list("owner", "number")


def _counts(talks: QuerySet) -> Iterable[dict]:
    took = Extract(F("thanked_at") - F("held_at"), "epoch") / 3600.0
    return talks.values("owner").annotate(
        asked=Count("pk", filter=Q(asked_at__isnull=False)),
        answered=Count("pk", filter=Q(asked_at__isnull=False) & ANSWERED),
        held=Count("pk", filter=Q(held_at__isnull=False)),
        debriefed=Count("pk", filter=Q(debriefed_at__isnull=False)),
        thanked=Count("pk", filter=Q(thanked_at__isnull=False)),
        hours=Avg(took, filter=Q(thanked_at__isnull=False)),
    )


def _bounds(term: Term) -> tuple[datetime, datetime]:
    zone = ZoneInfo("UTC")
    return (
        datetime.combine(term.starts_on, time.min, zone),
        datetime.combine(term.ends_on, time.max, zone),
    )


def keep_record(cohort: Cohort) -> None:
    """Keep what reports may show of a cohort, for the terms of two years (R52 speaks later)."""
    figures = {}
    for term in recent_terms(timezone.now().date()):
        for is_formal in (False, True):
            settled = settle_report(center=cohort.center, term=term, is_formal=is_formal)
            row = {
                figure: settled[figure][str(cohort.pk)].value
                for figure in FIGURES
                if str(cohort.pk) in settled[figure]
            }
            figures[f"{term.code}:{'formal' if is_formal else 'exploratory'}"] = row
    CohortRecord.objects.create(cohort=cohort, figures=figures)

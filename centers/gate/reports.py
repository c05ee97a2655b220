"""The term report: lines of groups that may be shown, and what is kept of them."""

from dataclasses import dataclass, fields

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models import User
from careers.models import Insight
from centers.audit import record
from centers.gate.facts import EVERYONE, FIGURES, TOPICS
from centers.gate.ledger import Claims, settle_report
from centers.models import AuditEntry, Center, Cohort, CohortRecord
from centers.terms import Term, recent_terms


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
    coverage: tuple[int | None, ...] = ()

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

    @property
    def topics(self) -> list[str]:
        """Names of what `coverage` counts, in its order."""
        return [str(label) for label in Insight.Topic.labels]

    @property
    def first(self) -> GroupRow | None:
        """The line that is drawn: everyone for an administrator, else the first cohort."""
        return self.rows[0] if self.rows else None


def read_report(
    *, reader: User, center: Center, term: Term, is_formal: bool, verb: str = "saw"
) -> Report:
    """The term report; an adviser gets the lines of own cohorts, settled with all others."""
    what = gettext_noop("the report: {0}")
    record(center=center, actor=reader, verb=AuditEntry.Verb(verb), what=what, of=[term.code])
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
    shown = {
        figure: round(claims[key].value) for figure, claims in settled.items() if key in claims
    }
    named = {field.name: shown[field.name] for field in fields(GroupRow) if field.name in shown}
    return GroupRow(name, **named, coverage=tuple(shown.get(topic) for topic in TOPICS))


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

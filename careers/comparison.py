"""Careers set side by side: figures, evidence, fit, cost, effort and decision (S9, S13)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from careers.evidence import EMPTY, Cell, cells, find_gaps
from careers.facts import Facts, facts_of
from careers.investment import Range, assumptions_of, middle_half, scenarios
from careers.models import Career, Decision, FitRating, Insight
from careers.pictures import PayPicture, draw_pay
from careers.talks import Effort, effort, talks_about
from careers.wording import say_money, say_number, say_pay, say_range


@dataclass(frozen=True)
class Column:
    """One career of the comparison with all that its cells are made from."""

    career: Career
    facts: Facts | None
    counted: dict[str, Cell]
    fit: FitRating | None
    decision: Decision | None
    effort: Effort
    talks: int
    gaps: int
    break_even: Range | None


@dataclass(frozen=True)
class Line:
    label: str
    cells: list[str]


@dataclass(frozen=True)
class Comparison:
    columns: list[Column]
    groups: list[tuple[str, list[Line]]]
    pay: list[tuple[Career, PayPicture | None]]


def compare(careers: Sequence[Career], *, today: date) -> Comparison:
    columns = gather(careers, today)
    groups = [
        (_("Figures"), lines(columns, FIGURES)),
        (_("What you heard and read"), lines(columns, EVIDENCE)),
        (_("Fit"), lines(columns, FIT)),
        (_("Cost and effort"), lines(columns, COST)),
        (_("Decision"), lines(columns, DECISION)),
    ]
    known = [column.facts.pay for column in columns if column.facts and column.facts.pay]
    highest = max((pay.p90 for pay in known if pay.p90), default=None)
    pay = [
        (column.career, draw_pay(column.facts.pay, highest) if column.facts else None)
        for column in columns
    ]
    return Comparison(columns, groups, pay)


def gather(careers: Sequence[Career], today: date) -> list[Column]:
    """Read all of it in a constant number of queries."""
    facts = facts_of([career.occupation for career in careers if career.occupation])
    counted, talks = cells(careers), talks_about(careers)
    fits = {
        fit.career_id: fit
        for fit in FitRating.objects.filter(career__in=careers).order_by("rated_at", "pk")
    }
    decisions = {
        decision.career_id: decision
        for decision in Decision.objects.filter(career__in=careers).order_by("decided_at", "pk")
    }
    return [
        Column(
            career=career,
            facts=facts.get(career.occupation_id),
            counted=counted[career.pk],
            fit=fits.get(career.pk),
            decision=decisions.get(career.pk),
            effort=effort(talks[career.pk]),
            talks=len(talks[career.pk]),
            gaps=count_gaps(career, counted[career.pk], today),
            break_even=break_even(career, facts.get(career.occupation_id)),
        )
        for career in careers
    ]


def count_gaps(career: Career, counted: dict[str, Cell], today: date) -> int:
    return len(find_gaps(counted, has_figures=career.occupation_id is not None, today=today))


def break_even(career: Career, facts: Facts | None) -> Range | None:
    assumptions = assumptions_of(career, facts.outlook if facts else None)
    return middle_half(scenarios(assumptions, facts.pay)) if assumptions and facts else None


Maker = Callable[[Column], str]


def lines(columns: Sequence[Column], makers: Mapping[str, Maker]) -> list[Line]:
    return [
        Line(_(label), [make(column) or "\u2013" for column in columns])
        for label, make in makers.items()
    ]


def pay_of(column: Column) -> str:
    return say_pay(column.facts.pay) if column.facts and column.facts.pay else ""


def outlook_of(field: str, ending: str = "") -> Maker:
    def say(column: Column) -> str:
        outlook = column.facts.outlook if column.facts else None
        value = getattr(outlook, field, None)
        return f"{say_number(value)}{ending}" if value is not None else ""

    return say


def education_of(column: Column) -> str:
    return column.facts.outlook.entry_education if column.facts and column.facts.outlook else ""


def voices_of(column: Column) -> str:
    heard = sum(cell.heard for cell in column.counted.values())
    read = sum(cell.statements for cell in column.counted.values()) - heard
    return _("%(heard)s heard, %(read)s read") % {"heard": heard, "read": read}


def sides_of(column: Column) -> str:
    cell = column.counted.get(Insight.Topic.SIDES, EMPTY)
    return f"{cell.pluses} / {cell.minuses}" if cell.statements else ""


def satisfaction_of(column: Column) -> str:
    cell = column.counted.get(Insight.Topic.SATISFACTION, EMPTY)
    if not cell.statements:
        return ""
    return _("%(lowest)s to %(highest)s of 5, n = %(number)s") % {
        "lowest": cell.lowest,
        "highest": cell.highest,
        "number": cell.statements,
    }


def fit_of(axis: str) -> Maker:
    return lambda column: f"{getattr(column.fit, axis)} / 5" if column.fit else ""


def rating_of(axis: str) -> Maker:
    return lambda column: f"{getattr(column.career, axis) or '?'} / 5"


def cost_of(column: Column) -> str:
    cost = column.career.cost_to_enter
    return say_money(cost) if cost is not None else ""


def effort_of(column: Column) -> str:
    spent = column.effort
    return _("%(hours)s h, %(people)s people, %(leads)s leads") % {
        "hours": spent.hours,
        "people": spent.people,
        "leads": spent.leads,
    }


def decision_of(column: Column) -> str:
    if column.decision is None:
        return ""
    day = date_format(column.decision.decided_at, "SHORT_DATE_FORMAT")
    return f"{column.decision.get_choice_display()} ({day})"


FIGURES: dict[str, Maker] = {
    gettext_noop("Pay, middle half"): pay_of,
    gettext_noop("Jobs"): outlook_of("jobs_at_start"),
    gettext_noop("Growth"): outlook_of("growth_percent", " %"),
    gettext_noop("Openings a year"): outlook_of("openings_a_year"),
    gettext_noop("Usual entry education"): education_of,
}
EVIDENCE: dict[str, Maker] = {
    gettext_noop("Statements"): voices_of,
    gettext_noop("Pluses / minuses"): sides_of,
    gettext_noop("Satisfaction"): satisfaction_of,
    gettext_noop("Open questions"): lambda column: str(column.gaps),
}
FIT: dict[str, Maker] = {
    gettext_noop("How much it interests you"): rating_of("interest"),
    gettext_noop("How much you know"): rating_of("knowledge"),
    gettext_noop("Your interests"): fit_of("interests"),
    gettext_noop("Your skills"): fit_of("skills"),
    gettext_noop("Your personality"): fit_of("personality"),
}
COST: dict[str, Maker] = {
    gettext_noop("Years until you could start"): lambda column: say_number(
        column.career.years_to_enter
    ),
    gettext_noop("Money it costs you"): cost_of,
    gettext_noop("Money back, middle half"): lambda column: say_range(column.break_even),
    gettext_noop("Spent so far"): effort_of,
}
DECISION: dict[str, Maker] = {gettext_noop("Where you stand"): decision_of}

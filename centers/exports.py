"""CSV that a spreadsheet opens without running anything in it (R65)."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from centers.gate.reading import ProgressRow
from centers.gate.reports import Report
from centers.models import Assignment, AuditEntry, Membership

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\0")


def csv_response(name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    sheet = io.StringIO()
    csv.writer(sheet).writerows([_safe(cell) for cell in row] for row in rows)
    return HttpResponse(
        "\ufeff" + sheet.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _safe(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def completion_csv(assignment: Assignment, rows: Iterable[ProgressRow]) -> HttpResponse:
    header = [_("Student number"), _("Name"), _("E-mail"), _("Complete"), _("Conversations")]
    header += [_("Careers"), _("Thanked in time"), _("Debriefed"), _("Handed in"), _("Due")]
    lines = [_completion(row) for row in rows]
    return csv_response(f"assignment-{assignment.pk}", [header, *lines])


def _completion(row: ProgressRow) -> list[object]:
    """What was handed in stands; before that, progress where the student shares counts."""
    facts = row.submission or row.progress
    who = [row.student_number, row.name, row.email]
    if facts is None:
        return [*who, _("not shared"), "", "", "", "", "", ""]
    return [
        *who,
        _("yes") if facts.is_complete else _("no"),
        facts.conversations,
        facts.careers,
        facts.thanked_in_time,
        facts.debriefed,
        f"{row.submission.submitted_at:%Y-%m-%d %H:%M}" if row.submission else "",
        row.progress.due_on if row.progress else "",
    ]


def report_csv(report: Report) -> HttpResponse:
    header = [_("Group"), _("Students"), _("Asked"), _("Answered"), _("Reply rate %")]
    header += [_("Held"), _("Debriefed"), _("Thanked"), _("Hours to thanks"), _("Careers")]
    header += [_("Referrals"), _("Insights"), *report.topics]
    few = _("fewer than 5")
    lines = [[few if cell is None else cell for cell in _report_cells(row)] for row in report.rows]
    kind = "formal" if report.is_formal else "exploratory"
    return csv_response(f"report-{report.term.code}-{kind}", [header, *lines])


def _report_cells(row: object) -> list[object]:
    return [
        row.name,
        row.students,
        row.asked,
        row.answered,
        row.reply_rate,
        row.held,
        row.debriefed,
        row.thanked,
        row.hours,
        row.careers,
        row.referrals,
        row.insights,
        *row.coverage,
    ]


def destinations_csv(year: int, told: Iterable[Membership]) -> HttpResponse:
    """One line for each graduate who told; the class ends on 30 June of its year."""
    header = [_("Class"), _("Student number"), _("Name"), _("E-mail"), _("Outcome")]
    header += [_("Employer or school"), _("Position or program"), _("Town")]
    header += [_("Yearly pay"), _("Told")]
    lines = [_destination(year, member) for member in told]
    return csv_response(f"first-destinations-{year}", [header, *lines])


def _destination(year: int, member: Membership) -> list[object]:
    told = member.destination
    return [
        year,
        member.student_number,
        member.user,
        member.user.email,
        told.get_outcome_display(),
        told.organization,
        told.role,
        told.place,
        told.salary,
        f"{told.told_at:%Y-%m-%d}",
    ]


def audit_csv(entries: Iterable[AuditEntry]) -> HttpResponse:
    header = [_("When (UTC)"), _("Who"), _("Did"), _("What"), _("Members")]
    lines = [
        [
            f"{entry.at:%Y-%m-%d %H:%M:%S}",
            entry.actor_name,
            entry.get_verb_display(),
            entry.words,
            " ".join(map(str, entry.subjects)),
        ]
        for entry in entries
    ]
    return csv_response("record", [header, *lines])

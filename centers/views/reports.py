from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.http import Request
from centers import gate
from centers.actions import destinations
from centers.competencies import shown_by
from centers.exports import destinations_csv, report_csv
from centers.models import Center
from centers.terms import recent_terms, term_named, term_of
from centers.views.pages import administered_center, staffed_center


def report(request: Request, center_pk: int) -> HttpResponse:
    """The term report: formal and exploratory apart, small groups not shown (S78)."""
    center = staffed_center(request, center_pk)
    found = _asked_for(request, center, verb="saw")
    context = {
        "center": center,
        "report": found,
        "terms": recent_terms(timezone.localdate()),
        "highest": max((row.asked or 0 for row in found.rows), default=0),
        "pictures": gate.pictures_of(found),
        "competencies": shown_by(found.first) if found.first else (),
        "classes": destinations.classes_of(center) if center.is_administered else (),
    }
    return render(request, "centers/report.html", context)


def report_export(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    return report_csv(_asked_for(request, center, verb="exported"))


def destination_export(request: Request, center_pk: int, year: int) -> HttpResponse:
    """First-destination fields of those who told, for administrators (R52)."""
    center = administered_center(request, center_pk)
    told = destinations.export_class(center=center, by=request.user, year=year)
    return destinations_csv(year, told)


def _asked_for(request: Request, center: Center, *, verb: str) -> gate.Report:
    term = term_named(request.GET.get("term", "")) or term_of(timezone.localdate())
    is_formal = request.GET.get("kind") == "formal"
    return gate.read_report(
        reader=request.user, center=center, term=term, is_formal=is_formal, verb=verb
    )

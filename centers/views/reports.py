from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.http import Request
from centers import gate
from centers.exports import report_csv
from centers.models import Center
from centers.terms import recent_terms, term_named, term_of
from centers.views.pages import staffed_center


def report(request: Request, center_pk: int) -> HttpResponse:
    """The term report: formal and exploratory apart, small groups not shown (S78)."""
    center = staffed_center(request, center_pk)
    found = _asked_for(request, center, verb="saw")
    context = {
        "center": center,
        "report": found,
        "terms": recent_terms(timezone.localdate()),
        "highest": max((row.asked or 0 for row in found.rows), default=0),
    }
    return render(request, "centers/report.html", context)


def report_export(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    return report_csv(_asked_for(request, center, verb="exported"))


def _asked_for(request: Request, center: Center, *, verb: str) -> gate.Report:
    term = term_named(request.GET.get("term", "")) or term_of(timezone.localdate())
    is_formal = request.GET.get("kind") == "formal"
    return gate.read_report(
        reader=request.user, center=center, term=term, is_formal=is_formal, verb=verb
    )

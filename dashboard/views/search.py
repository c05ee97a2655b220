from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from dashboard.finding import find, recent

LONGEST_QUERY = 200
PAGE = "dashboard/search.html"
# What htmx asks for, by the element it goes into: the page's list, or the sheet in the header.
FRAGMENTS = {"findings": "dashboard/_findings.html", "search-hits": "dashboard/_hits.html"}


@require_safe
def search(request: Request) -> HttpResponse:
    text = request.GET.get("q", "")[:LONGEST_QUERY].replace("\0", "")
    found = find(request.user, text) if text.strip() else recent(request.user)
    return render(
        request, FRAGMENTS.get(request.htmx.target or "", PAGE), {"text": text, "found": found}
    )

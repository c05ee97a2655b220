from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from dashboard.finding import find

LONGEST_QUERY = 200


@require_safe
def search(request: Request) -> HttpResponse:
    text = request.GET.get("q", "")[:LONGEST_QUERY].replace("\0", "")
    template = "dashboard/_findings.html" if request.htmx else "dashboard/search.html"
    return render(request, template, {"text": text, "found": find(request.user, text)})

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from interviews.models import Interview


@login_not_required
def empty(_request: HttpRequest) -> HttpResponse:
    """The first floor: what the server costs without us."""
    return HttpResponse("")


def bare(request: HttpRequest) -> HttpResponse:
    """The second floor: session, signed-in user, one indexed query, 50 rows, a plain template."""
    rows = Interview.objects.visible_to(request.user).order_by("-updated_at", "-pk")[:50]
    return render(request, "bench/bare.html", {"rows": rows})

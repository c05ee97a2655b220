from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from dashboard.month import month_of, read_month


@require_safe
def calendar(request: Request) -> HttpResponse:
    today = timezone.localdate(timezone=request.user.zone)
    first = read_month(request.GET.get("month", ""), today)
    return render(request, "dashboard/calendar.html", {"month": month_of(request.user, first)})

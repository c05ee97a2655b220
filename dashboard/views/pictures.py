from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from dashboard.pictures import gains, way
from dashboard.pictures.sample import take_sample


@require_safe
def pictures(request: Request) -> HttpResponse:
    is_formal = request.GET.get("side") == "formal"
    sample, now = take_sample(request.user, is_formal=is_formal), timezone.now()
    drawn = [
        way.draw_funnel(sample),
        way.draw_replies(sample, now),
        way.draw_thanks(sample),
        gains.draw_coverage(request.user),
        gains.draw_network(sample, timezone.localdate()),
        gains.draw_effort(sample),
    ]
    context = {
        "is_formal": is_formal,
        "has_other_side": sample.has_other_side or is_formal,
        "pictures": drawn,
        "month": gains.last_month(sample, now),
    }
    return render(request, "dashboard/pictures.html", context)

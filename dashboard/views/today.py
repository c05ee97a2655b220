from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from dashboard.agenda import next_mail_at, next_steps, silent_in
from dashboard.goal import current_goal
from dashboard.waiting import waiting_for
from interviews.models import Interview, Tally
from interviews.stages import count_stages, number_in, peopled


@require_safe
def today(request: Request) -> HttpResponse:
    steps = next_steps(request.user)
    counts = count_stages(Tally.objects.filter(owner=request.user))
    silent = silent_in(steps)
    waiting = number_in("asked", counts) - len(silent)
    context = {
        "steps": steps,
        "upcoming": None if steps else next_mail_at(request.user),
        "goal": current_goal(request.user),
        "counts": peopled(counts),
        "waiting": waiting,
        "people": waiting_for(request.user, but=silent) if waiting > 0 else None,
        "idea": None if steps else Interview.objects.visible_to(request.user).next_idea(),
    }
    return render(request, "dashboard/today.html", context)

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.paging import newest_first
from interviews.afterwards import tasks_after
from interviews.calling import number_to_call
from interviews.harvest import harvest_of
from interviews.models import Interview, Tally
from interviews.next_steps import next_step
from interviews.outlook import outlook_of
from interviews.stages import BOARD_STAGES, count_stages, group_by_stage, stage_strip


@require_safe
def interview_list(request: Request) -> HttpResponse:
    stage = request.GET.get("stage", "")
    rows = Interview.objects.visible_to(request.user).in_stage(stage).for_rows()
    page = newest_first(rows, by="updated_at", mark=request.GET.get("older", ""))
    context = {
        "page": page,
        "stage": stage,
        "counts": count_stages(Tally.objects.filter(owner=request.user)),
    }
    return render(request, "interviews/interview_list.html", context)


@require_safe
def interview_board(request: Request) -> HttpResponse:
    rows = Interview.objects.visible_to(request.user).first_of_each(BOARD_STAGES, number=10)
    counts = count_stages(Tally.objects.filter(owner=request.user))
    columns = group_by_stage(rows, counts)
    return render(request, "interviews/interview_board.html", {"columns": columns})


@require_safe
def interview_detail(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(
        Interview.objects.visible_to(request.user)
        .with_people()
        .select_related("owner", "invitation", "talk"),
        pk=pk,
    )
    harvest = harvest_of(interview)
    context = {
        "interview": interview,
        "step": next_step(interview, timezone.now()),
        "strip": stage_strip(interview),
        "careers": interview.careers.all(),
        "outreaches": interview.outreaches.all(),
        "questions": interview.questions.all(),
        "harvest": harvest,
        "afterwards": tasks_after(interview, harvest),
        "number": number_to_call(interview),
        "outlook": outlook_of(interview),
    }
    return render(request, "interviews/interview_detail.html", context)

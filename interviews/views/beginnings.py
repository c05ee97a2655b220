from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.pages import form_page
from interviews.beginnings import first_steps, step_to_take
from interviews.forms.beginnings import PitchForm
from interviews.how_to import CHAPTERS, SAMPLE_REQUEST, SAMPLE_SUBJECT
from interviews.models import QuestionPack


@require_safe
def first_talk(request: Request) -> HttpResponse:
    steps = first_steps(request.user)
    context = {
        "steps": steps,
        "step": step_to_take(steps),
        "subject": _(SAMPLE_SUBJECT),
        "sample": _(SAMPLE_REQUEST),
        "pack": QuestionPack.objects.with_questions_for(request.user).get(code="parachute"),
    }
    return render(request, "interviews/first_talk.html", context)


def first_pitch(request: Request) -> HttpResponse:
    form = PitchForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        return redirect("interviews:first_talk")
    return form_page(
        request,
        form,
        title=_("Who are you, in two sentences?"),
        lede=_("“I study physics in my second year. I wonder what people do with it outside.”"),
        submit_label=_("Keep it"),
        cancel_url=reverse("interviews:first_talk"),
    )


@require_safe
def how_to(request: Request) -> HttpResponse:
    chapters = [(_(chapter.title), map(_, chapter.advice)) for chapter in CHAPTERS]
    context = {"chapters": chapters, "subject": _(SAMPLE_SUBJECT), "sample": _(SAMPLE_REQUEST)}
    return render(request, "interviews/how_to.html", context)

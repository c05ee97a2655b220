from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from careers.models import FitRating
from interviews import fonts, letters
from interviews.actions import plan, preparing
from interviews.brief import brief_of, facts_of
from interviews.forms.debrief import FitForm
from interviews.forms.plan import PublicationForm
from interviews.forms.preparing import AgendaForm, HomeworkForm, OwnHomeworkForm, ReadyForm
from interviews.models import HomeworkItem, Interview, Publication
from interviews.pace import pace_of
from interviews.paper import PAPERS, print_brief, words_of
from interviews.readiness import (
    LONGEST_PITCH,
    likely_questions,
    preparation_of,
    seconds_to_say,
)
from interviews.views.verbs import own_interview


@require_safe
def interview_prepare(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    questions = list(interview.questions.all())
    homework = list(interview.homework.all())
    context = {
        "interview": interview,
        "homework": homework,
        "done": sum(item.done_at is not None for item in homework),
        "questions": questions,
        "pace": pace_of(questions=questions, minutes=interview.minutes),
        "agenda": interview.agenda.all(),
        "publications": interview.contact.publications.all(),
        "own_form": OwnHomeworkForm(),
        "fit_form": fit_before(interview),
    }
    return render(request, "interviews/interview_prepare.html", context)


def fit_before(interview: Interview) -> FitForm | None:
    """What the owner thinks before the talk, while it is still before it and about a career."""
    if interview.held_at or not interview.careers.exists():
        return None
    return FitForm(interview=interview, initial={"moment": FitRating.Moment.BEFORE})


@require_POST
def preparation_start(request: Request, pk: int) -> HttpResponse:
    preparing.prepare_interview(interview=own_interview(request, pk))
    return redirect("interviews:prepare", pk)


@require_POST
def homework_create(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = OwnHomeworkForm(request.POST)
    if form.is_valid():
        preparing.add_homework(interview=interview, **form.cleaned_data)
        return redirect("interviews:prepare", pk)
    return form_page(
        request,
        form,
        title=_("Something to do before the talk"),
        submit_label=_("Add"),
        cancel_url=interview.get_absolute_url(),
    )


@require_POST
def homework_settle(request: Request, pk: int) -> HttpResponse:
    item = get_object_or_404(HomeworkItem.objects.visible_to(request.user), pk=pk)
    form = HomeworkForm(request.POST)
    if form.is_valid():
        preparing.settle_homework(item=item, **form.cleaned_data)
    return redirect("interviews:prepare", item.interview_id)


def publication_create(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = PublicationForm(request.POST or None)
    if form.is_valid():
        preparing.note_publication(interview=interview, **form.cleaned_data)
        messages.success(request, _("Kept. Now make a question of it: one click."))
        return redirect("interviews:prepare", pk)
    return form_page(
        request,
        form,
        title=_("Something %(name)s said or wrote") % {"name": interview.contact.short_name},
        lede=_("A talk, an article, a post. A question made from it is the best you can ask."),
        submit_label=_("Keep it"),
        cancel_url=interview.get_absolute_url(),
    )


@require_POST
def publication_ask(request: Request, pk: int, publication: int) -> HttpResponse:
    interview = own_interview(request, pk)
    rows = Publication.objects.visible_to(request.user).filter(contact=interview.contact)
    plan.plan_from_publication(
        interview=interview, publication=get_object_or_404(rows, pk=publication)
    )
    return redirect("interviews:question_plan", pk)


def interview_agenda(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = AgendaForm(request.POST or None, interview=interview)
    if form.is_valid():
        form.save()
        messages.success(request, _("The agenda is kept."))
        return redirect("interviews:agenda", pk)
    letter = letters.agenda_letter(interview)
    return form_page(
        request,
        form,
        "interviews/interview_agenda.html",
        interview=interview,
        letter=letter,
        mailto=letter.mailto(letters.address_of(interview)),
        planned=sum(part.minutes for part in interview.agenda.all()),
    )


@require_POST
def agenda_reset(request: Request, pk: int) -> HttpResponse:
    preparing.lay_out_agenda(interview=own_interview(request, pk))
    tell_with_undo(request, _("The agenda is laid out anew."), "interviews:agenda_restore", pk)
    return redirect("interviews:agenda", pk)


@require_POST
def agenda_restore(request: Request, pk: int) -> HttpResponse:
    preparing.bring_agenda_back(interview=own_interview(request, pk))
    messages.success(request, _("Everything is as it was."))
    return redirect("interviews:agenda", pk)


def interview_ready(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = ReadyForm(
        request.POST or None,
        instance=preparation_of(interview),
        likely=likely_questions(interview),
    )
    if form.is_valid():
        form.keep()
        messages.success(request, _("Kept. You are ready for their questions too."))
        return redirect("interviews:ready", pk)
    return form_page(
        request,
        form,
        "interviews/interview_ready.html",
        interview=interview,
        seconds=seconds_to_say(interview.owner.pitch),
        longest=LONGEST_PITCH,
    )


@require_safe
def interview_brief(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    brief = brief_of(interview)
    context = {
        "interview": interview,
        "brief": brief,
        "facts": facts_of(brief),
        "papers": PAPERS,
        "lacks_letters": fonts.lacks(words_of(brief)),
    }
    return render(request, "interviews/interview_brief.html", context)


@require_safe
def brief_pdf(request: Request, pk: int, paper: str) -> HttpResponse:
    interview = own_interview(request, pk)
    if paper not in PAPERS:
        raise Http404
    pdf = print_brief(brief_of(interview), PAPERS[paper])
    name = f"brief-{interview.pk}-{paper}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from careers.models import Career
from contacts.models import Contact
from interviews import shelf
from interviews.actions.closing import bring_back, throw_away
from interviews.actions.notes import keep_notes
from interviews.forms.interview import EditForm, InterviewForm, NotesForm
from interviews.models import Interview


def interview_create(request: Request) -> HttpResponse:
    form = InterviewForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if form.is_valid():
        return redirect(form.save())
    return form_page(
        request,
        form,
        "interviews/interview_create.html",
        people=Contact.objects.visible_to(request.user).order_by("-pk")[:30],
        gifts=shelf.gifts_for(request.user, shelf.KINDS),
        careers=Career.objects.visible_to(request.user).order_by("-pk")[:30],
    )


def interview_edit(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(Interview.objects.visible_to(request.user), pk=pk)
    form = EditForm(request.POST or None, instance=interview, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect(interview)
    return form_page(
        request,
        form,
        title=_("Change this conversation"),
        submit_label=_("Save"),
        cancel_url=interview.get_absolute_url(),
    )


@require_POST
def interview_notes(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(Interview.objects.visible_to(request.user), pk=pk)
    form = NotesForm(request.POST)
    if form.is_valid():
        keep_notes(interview=interview, **form.cleaned_data)
        messages.success(request, _("Notes saved."))
    return redirect(interview)


@require_POST
def interview_delete(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(Interview.objects.visible_to(request.user), pk=pk)
    throw_away(interview=interview)
    tell_with_undo(request, _("Thrown away."), "interviews:restore", pk)
    return redirect("interviews:list")


@require_POST
def interview_restore(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(Interview.objects.deleted(request.user), pk=pk)
    bring_back(interview=interview)
    messages.success(request, _("It is back."))
    return redirect(interview)

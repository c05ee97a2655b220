from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from interviews import shelf
from interviews.actions import asking, habits
from interviews.editor import AskEditor, composed
from interviews.forms.asking import (
    ComposeForm,
    HabitForm,
    LetterTemplateForm,
    OutreachForm,
    SentForm,
)
from interviews.models import Interview, LetterTemplate
from interviews.views.verbs import done, own_interview

PAGE = "interviews/interview_ask.html"


def ask_page(request: Request, interview: Interview, form: OutreachForm) -> HttpResponse:
    """The editor with these words in it, and what there is to remark on them."""
    compose = ComposeForm(request.GET or None, user=request.user, interview=interview)
    return form_page(
        request, form, PAGE, interview=interview, editor=AskEditor(interview, form, compose)
    )


def interview_ask(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    draft = interview.outreaches.filter(sent_at=None).first()
    compose = ComposeForm(request.GET or None, user=request.user, interview=interview)
    letter = composed(interview, compose)
    is_new = draft is None or compose.is_bound
    initial = {"subject": letter.subject, "text": letter.text} if is_new else None
    form = SentForm(request.POST or None, instance=draft, initial=initial)
    if form.is_valid():
        asking.save_draft(interview=interview, **form.letter())  # type: ignore[arg-type]
        messages.success(request, _("The draft is kept."))
    return ask_page(request, interview, form)


@require_POST
def interview_check(request: Request, pk: int) -> HttpResponse:
    """Remarks on what is typed just now; nothing is kept. htmx gets the remarks alone."""
    interview = own_interview(request, pk)
    form = SentForm(request.POST)
    if not request.htmx:
        form.is_valid()
        return ask_page(request, interview, form)
    editor = AskEditor(interview, form)
    return render(request, "interviews/_remarks.html", {"interview": interview, "editor": editor})


@require_POST
def interview_mark_asked(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = SentForm(request.POST)
    verb = "nudge" if interview.asked_at else "ask"
    if accepts(
        form, lambda: asking.send_draft(interview=interview, at=form.sent_at(), **form.letter())
    ):
        return done(request, interview, verb, _("Marked as sent. Now it is their turn."))
    return ask_page(request, interview, form)


@require_POST
def interview_habit(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = HabitForm(request.POST, instance=interview)
    if form.is_valid():
        habits.choose_habit(interview=interview, silence=form.cleaned_data["silence"])
        messages.success(request, _("Noted: that is what silence means here."))
    return redirect("interviews:ask", pk)


@require_safe
def letter_list(request: Request) -> HttpResponse:
    kept = LetterTemplate.objects.visible_to(request.user)
    return render(
        request,
        "interviews/letter_list.html",
        {"kept": kept, "gifts": shelf.gifts_for(request.user, shelf.LETTERS)},
    )


def letter_create(request: Request) -> HttpResponse:
    blank = LetterTemplate(owner=request.user)
    return letter_page(request, LetterTemplateForm(request.POST or None, instance=blank))


def letter_edit(request: Request, pk: int) -> HttpResponse:
    kept = get_object_or_404(LetterTemplate.objects.visible_to(request.user), pk=pk)
    return letter_page(request, LetterTemplateForm(request.POST or None, instance=kept))


def letter_page(request: Request, form: LetterTemplateForm) -> HttpResponse:
    if form.is_valid():
        form.save()
        return redirect("interviews:letter_list")
    return form_page(
        request,
        form,
        title=_("A letter of your own"),
        lede=_("Keep what works for you; each person still gets their own words."),
        submit_label=_("Keep it"),
        cancel_url=reverse("interviews:letter_list"),
    )


@require_POST
def letter_delete(request: Request, pk: int) -> HttpResponse:
    get_object_or_404(LetterTemplate.objects.visible_to(request.user), pk=pk).put_away()
    tell_with_undo(request, _("Deleted."), "interviews:letter_restore", pk)
    return redirect("interviews:letter_list")


@require_POST
def letter_restore(request: Request, pk: int) -> HttpResponse:
    get_object_or_404(LetterTemplate.objects.removed_by(request.user), pk=pk).take_back()
    messages.success(request, _("It is back."))
    return redirect("interviews:letter_list")

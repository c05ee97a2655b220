from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from interviews import shelf
from interviews.actions import packs
from interviews.forms.plan import PackForm, QuestionForm
from interviews.models import Question, QuestionPack


@require_safe
def question_bank(request: Request) -> HttpResponse:
    context = {
        "packs": QuestionPack.objects.with_questions_for(request.user),
        "gifts": shelf.gifts_for(request.user, shelf.QUESTIONS),
    }
    return render(request, "interviews/question_bank.html", context)


def bank_page(request: Request, form: PackForm | QuestionForm, title: str) -> HttpResponse:
    """The one form page of the bank."""
    return form_page(
        request,
        form,
        title=title,
        lede=_("Open questions start with how, what, why, which, or “tell me”."),
        submit_label=_("Save"),
        cancel_url=reverse("interviews:question_bank"),
    )


def bank_question_create(request: Request) -> HttpResponse:
    form = QuestionForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if form.is_valid():
        packs.add_question(owner=request.user, **form.cleaned_data)
        return redirect("interviews:question_bank")
    return bank_page(request, form, _("A question of your own"))


def bank_question_edit(request: Request, pk: int) -> HttpResponse:
    question = get_object_or_404(Question.objects.changeable_by(request.user), pk=pk)
    form = QuestionForm(request.POST or None, instance=question, user=request.user)
    if form.is_valid():
        form.save()
        return redirect("interviews:question_bank")
    return bank_page(request, form, _("Change your question"))


def bank_question_delete(request: Request, pk: int) -> HttpResponse:
    question = get_object_or_404(Question.objects.changeable_by(request.user), pk=pk)
    if request.method == "POST":
        question.put_away()
        return deleted(request, "interviews:bank_question_restore", pk)
    return delete_page(request, question, _("Delete this question?"))


@require_POST
def bank_question_restore(request: Request, pk: int) -> HttpResponse:
    get_object_or_404(Question.objects.removed_by(request.user), pk=pk).take_back()
    messages.success(request, _("It is back."))
    return redirect("interviews:question_bank")


def pack_create(request: Request) -> HttpResponse:
    form = PackForm(request.POST or None)
    if form.is_valid():
        packs.add_pack(owner=request.user, **form.cleaned_data)
        return redirect("interviews:question_bank")
    return bank_page(request, form, _("A pack of your own"))


def pack_edit(request: Request, pk: int) -> HttpResponse:
    pack = get_object_or_404(QuestionPack.objects.changeable_by(request.user), pk=pk)
    form = PackForm(request.POST or None, instance=pack)
    if form.is_valid():
        form.save()
        return redirect("interviews:question_bank")
    return bank_page(request, form, _("Change your pack"))


def pack_delete(request: Request, pk: int) -> HttpResponse:
    pack = get_object_or_404(QuestionPack.objects.changeable_by(request.user), pk=pk)
    if request.method == "POST":
        packs.remove_pack(pack=pack)
        return deleted(request, "interviews:pack_restore", pk)
    return delete_page(request, pack, _("Delete this pack and its questions?"))


@require_POST
def pack_restore(request: Request, pk: int) -> HttpResponse:
    removed = QuestionPack.objects.removed_by(request.user).select_related("owner")
    packs.restore_pack(pack=get_object_or_404(removed, pk=pk))
    messages.success(request, _("It is back."))
    return redirect("interviews:question_bank")


def deleted(request: Request, undo: str, pk: int) -> HttpResponse:
    """Back to the bank, saying what holds on and how to take it back."""
    tell_with_undo(request, _("Deleted. Plans keep their questions."), undo, pk)
    return redirect("interviews:question_bank")


def delete_page(request: Request, row: Question | QuestionPack, title: str) -> HttpResponse:
    """Ask before a row of the bank is deleted."""
    context = {
        "title": title,
        "lede": str(row),
        "submit_label": _("Delete"),
        "cancel_url": reverse("interviews:question_bank"),
    }
    return render(request, "confirm_delete.html", context)

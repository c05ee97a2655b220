from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page
from interviews.actions import plan
from interviews.forms.plan import MoveForm, MustForm, OrderForm, PlannedQuestionForm, TakeForm
from interviews.models import PlannedQuestion
from interviews.pace import pace_of
from interviews.proposals import (
    dropped_from,
    packs_for,
    propose_questions,
    standard_questions,
)
from interviews.review import review_plan
from interviews.views.verbs import own_interview


def own_question(request: Request, pk: int) -> PlannedQuestion:
    """A question of one of the signed-in user's plans, or 404."""
    rows = PlannedQuestion.objects.visible_to(request.user).select_related("interview__kind")
    return get_object_or_404(rows, pk=pk)


def question_plan(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = PlannedQuestionForm(request.POST or None, interview=interview)
    if form.is_valid():
        plan.plan_question(interview=interview, **form.cleaned_data)
        return redirect("interviews:question_plan", pk)
    questions = list(interview.questions.select_related("publication"))
    return form_page(
        request,
        form,
        "interviews/question_plan.html",
        interview=interview,
        questions=list(zip(questions, review_plan(questions, interview), strict=True)),
        pace=pace_of(questions=questions, minutes=interview.minutes),
        proposals=propose_questions(interview),
        standard=standard_questions(interview, questions),
        publications=interview.contact.publications.all(),
        packs=packs_for(interview),
        taken={question.question_id for question in questions},
        dropped=dropped_from(interview, questions),
    )


@require_POST
def question_take(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = TakeForm(request.POST, user=request.user)
    if form.is_valid():
        plan.plan_from_bank(interview=interview, questions=form.cleaned_data["questions"])
    return redirect("interviews:question_plan", pk)


@require_POST
def question_order(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = OrderForm(request.POST)
    if form.is_valid():
        plan.reorder_questions(interview=interview, **form.cleaned_data)
    return redirect("interviews:question_plan", pk)


def question_edit(request: Request, pk: int) -> HttpResponse:
    planned = own_question(request, pk)
    form = PlannedQuestionForm(request.POST or None, instance=planned, interview=planned.interview)
    if form.is_valid():
        form.save()
        return redirect("interviews:question_plan", planned.interview_id)
    return form_page(request, form, "interviews/question_edit.html", planned=planned)


@require_POST
def question_move(request: Request, pk: int) -> HttpResponse:
    planned = own_question(request, pk)
    form = MoveForm(request.POST)
    if form.is_valid():
        plan.move_question(planned=planned, **form.cleaned_data)
    return redirect("interviews:question_plan", planned.interview_id)


@require_POST
def question_must(request: Request, pk: int) -> HttpResponse:
    planned = own_question(request, pk)
    form = MustForm(request.POST)
    if form.is_valid():
        plan.mark_must(planned=planned, **form.cleaned_data)
    return redirect("interviews:question_plan", planned.interview_id)


@require_POST
def question_drop(request: Request, pk: int) -> HttpResponse:
    planned = own_question(request, pk)
    plan.drop_question(planned=planned)
    return redirect("interviews:question_plan", planned.interview_id)


@require_POST
def question_restore(request: Request, pk: int) -> HttpResponse:
    planned = get_object_or_404(PlannedQuestion.objects.removed_by(request.user), pk=pk)
    planned.take_back()
    return redirect("interviews:question_plan", planned.interview_id)

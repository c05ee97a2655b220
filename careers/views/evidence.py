from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from careers.actions import compare_insights, remove_insight, restore_insight
from careers.comparison import compare
from careers.evidence import Topic
from careers.forms.career import CompareForm
from careers.forms.insight import InsightForm, StanceForm
from careers.grid import lay_grid
from careers.models import Career, Insight


@require_safe
def evidence_grid(request: Request) -> HttpResponse:
    grid = lay_grid(Career.objects.visible_to(request.user), request.GET.get("after", ""))
    return render(request, "careers/evidence_grid.html", {"grid": grid})


@require_safe
def career_compare(request: Request) -> HttpResponse:
    form = CompareForm(request.GET or None, user=request.user)
    comparison = None
    if form.is_valid():
        comparison = compare(form.cleaned_data["career"], today=timezone.localdate())
    return form_page(request, form, "careers/career_compare.html", comparison=comparison)


@require_safe
def topic_detail(request: Request, pk: int, topic: str) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    if topic not in Topic.values:
        raise Http404
    insights = career.insights.filter(topic=topic).select_related("contact")
    context = {
        "career": career,
        "topic": Topic(topic),
        "insights": insights.prefetch_related("stances__other").order_by("-said_on", "-pk"),
    }
    return render(request, "careers/topic_detail.html", context)


def insight_create(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    form = InsightForm(
        request.POST or None, user=request.user, career=career, initial=request.GET.dict()
    )
    if form.is_valid():
        form.record()
        messages.success(request, _("Kept."))
        return redirect(career)
    return form_page(
        request,
        form,
        "careers/insight_form.html",
        career=career,
        title=_("Something you learned"),
        lede=_(
            "One statement at a time, as a journalist keeps it: what, from whom, when. What a "
            "career pays belongs here, what a person earns does not."
        ),
    )


def insight_compare(request: Request, pk: int) -> HttpResponse:
    insight = get_object_or_404(Insight.objects.visible_to(request.user), pk=pk)
    form = StanceForm(request.POST or None, insight=insight)
    if form.is_valid():
        compare_insights(
            insight=insight,
            others=[form.cleaned_data["other"]],
            kind=form.cleaned_data["kind"],
        )
        return redirect("careers:topic", pk=insight.career_id, topic=insight.topic)
    return form_page(
        request,
        form,
        title=_("Set it beside another statement"),
        lede=insight.text,
        submit_label=_("Keep both, side by side"),
        cancel_url=f"/careers/{insight.career_id}/",
    )


def insight_edit(request: Request, pk: int) -> HttpResponse:
    insight = get_object_or_404(
        Insight.objects.visible_to(request.user).select_related("career"), pk=pk
    )
    form = InsightForm(
        request.POST or None, user=request.user, career=insight.career, instance=insight
    )
    if form.is_valid():
        form.change()
        messages.success(request, _("Kept."))
        return redirect("careers:topic", pk=insight.career_id, topic=insight.topic)
    return form_page(
        request,
        form,
        "careers/insight_form.html",
        career=insight.career,
        title=_("Put it right"),
        lede=_("A quote stays as it was said; your own words may get better."),
    )


@require_POST
def insight_delete(request: Request, pk: int) -> HttpResponse:
    insight = get_object_or_404(Insight.objects.visible_to(request.user), pk=pk)
    remove_insight(insight=insight)
    tell_with_undo(request, _("Removed."), "careers:remember", pk)
    return redirect("careers:topic", pk=insight.career_id, topic=insight.topic)


@require_POST
def insight_restore(request: Request, pk: int) -> HttpResponse:
    insight = get_object_or_404(Insight.objects.removed_by(request.user), pk=pk)
    restore_insight(insight=insight)
    messages.success(request, _("It is back."))
    return redirect("careers:topic", pk=insight.career_id, topic=insight.topic)

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from contacts.models import Promise
from interviews.actions import debriefing
from interviews.actions.leads import hear_of_lead
from interviews.forms.debrief import (
    CaughtLeadForm,
    DebriefForm,
    FitForm,
    InsightForm,
    PromisedForm,
    SatisfactionForm,
)
from interviews.models import Debrief, Interview, Lead
from interviews.practice import practice_of
from interviews.remarks import remarks_of, topic_choices
from interviews.views.verbs import own_interview


def interview_debrief(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    kept = Debrief.objects.filter(interview=interview).first()
    page = kept or Debrief(interview=interview, owner=interview.owner)
    is_short = "whole" not in request.GET
    form = DebriefForm(request.POST or None, instance=page, is_short=is_short)
    if form.is_valid():
        debriefing.write_debrief(debrief_page=form.save(commit=False))
        messages.success(request, _("Written down. It will not be gone by tomorrow."))
        return redirect(interview)
    return form_page(
        request,
        form,
        "interviews/interview_debrief.html",
        interview=interview,
        is_short=is_short,
        remarks=remarks_of(interview),
        topics=topic_choices(),
        careers=interview.careers.all(),
        satisfaction=interview.insights.filter(topic="satisfaction").first(),
        fit_form=FitForm(interview=interview),
        lead_kinds=Lead.Kind.choices,
        promises=interview.contact.promises.filter(kept_at=None),
        promised_form=PromisedForm(),
        sides=Promise.Side.choices,
        leads=interview.leads.all(),
        referrals=interview.referrals.select_related("contact"),
    )


def keep(
    request: Request, interview: Interview, form: forms.Form, verb: Callable, words: str
) -> HttpResponse:
    """Do what a valid form asks for and return to the debrief, saying so."""
    if form.is_valid():
        verb(interview=interview, **form.cleaned_data)
        messages.success(request, words)
    else:
        objections = form.errors.get("text", [_("That could not be kept.")])
        messages.error(request, str(objections[0]))
    return redirect("interviews:debrief", interview.pk)


@require_POST
def insight_keep(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = InsightForm(request.POST, interview=interview)
    if form.is_valid():
        form.cleaned_data.update(form.cleaned_data.pop("kept_as"))
    return keep(request, interview, form, debriefing.keep_insight, _("Kept as evidence."))


@require_POST
def satisfaction_keep(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = SatisfactionForm(request.POST, interview=interview)
    return keep(request, interview, form, debriefing.keep_satisfaction, _("Kept."))


@require_POST
def fit_keep(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = FitForm(request.POST, interview=interview)
    kept = keep(request, interview, form, debriefing.keep_fit, _("Your rating is kept."))
    return kept if interview.held_at else redirect("interviews:prepare", pk)


@require_POST
def lead_catch(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = CaughtLeadForm(request.POST)
    if form.is_valid() and not form.cleaned_data["title"]:
        form.cleaned_data["title"] = str(Lead.Kind(form.cleaned_data["kind"]).label)
    return keep(request, interview, form, hear_of_lead, _("Caught, apart from any request."))


@require_POST
def promise_note(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = PromisedForm(request.POST)
    return keep(request, interview, form, debriefing.keep_promised, _("Noted; we remind you."))


@require_safe
def practice_log(request: Request) -> HttpResponse:
    return render(request, "interviews/practice_log.html", {"practice": practice_of(request.user)})

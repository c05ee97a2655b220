from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from accounts.paging import newest_first
from interviews.actions import leads
from interviews.forms.lead import CloseLeadForm, LeadForm
from interviews.models import Lead


def find_lead(request: Request, pk: int) -> Lead:
    """One of the signed-in user's leads, or 404."""
    rows = Lead.objects.visible_to(request.user)
    related = rows.select_related("contact", "organization", "career", "interview__contact")
    return get_object_or_404(related, pk=pk)


@require_safe
def lead_list(request: Request) -> HttpResponse:
    state = request.GET.get("state", "")
    rows = Lead.objects.visible_to(request.user).in_state(state)
    rows = rows.select_related("contact", "organization")
    page = newest_first(rows, by="heard_at", mark=request.GET.get("older", ""))
    context = {"page": page, "state": state, "states": Lead.State}
    return render(request, "interviews/lead_list.html", context)


@require_safe
def lead_detail(request: Request, pk: int) -> HttpResponse:
    context = {"lead": find_lead(request, pk), "form": CloseLeadForm()}
    return render(request, "interviews/lead_detail.html", context)


def lead_page(request: Request, form: LeadForm, title: str, back: str) -> HttpResponse:
    """The one form page of leads."""
    return form_page(
        request,
        form,
        title=title,
        lede=_("What somebody mentioned unasked. It stays apart from every request you write."),
        submit_label=_("Save"),
        cancel_url=back,
    )


def lead_create(request: Request) -> HttpResponse:
    form = LeadForm(request.POST or None, user=request.user)
    if form.is_valid():
        lead = leads.add_lead(lead=form.save(commit=False))
        return redirect("interviews:lead_detail", lead.pk)
    return lead_page(request, form, _("A lead you heard of"), reverse("interviews:lead_list"))


def lead_edit(request: Request, pk: int) -> HttpResponse:
    lead = find_lead(request, pk)
    form = LeadForm(request.POST or None, instance=lead, user=request.user)
    back = reverse("interviews:lead_detail", args=[pk])
    if form.is_valid():
        leads.add_lead(lead=form.save(commit=False))
        return redirect(back)
    return lead_page(request, form, _("Change the lead"), back)


def lead_delete(request: Request, pk: int) -> HttpResponse:
    lead = find_lead(request, pk)
    if request.method == "POST":
        leads.remove_lead(lead=lead)
        tell_with_undo(request, _("Deleted."), "interviews:lead_restore", pk)
        return redirect("interviews:lead_list")
    context = {
        "title": _("Delete this lead?"),
        "lede": lead.title,
        "submit_label": _("Delete"),
        "cancel_url": reverse("interviews:lead_detail", args=[pk]),
    }
    return render(request, "confirm_delete.html", context)


@require_POST
def lead_restore(request: Request, pk: int) -> HttpResponse:
    lead = get_object_or_404(Lead.objects.removed_by(request.user), pk=pk)
    leads.restore_lead(lead=lead)
    messages.success(request, _("It is back."))
    return redirect("interviews:lead_detail", pk)


@require_POST
def lead_look_into(request: Request, pk: int) -> HttpResponse:
    leads.look_into_lead(lead=find_lead(request, pk))
    words = _("Noted: you looked into it.")
    tell_with_undo(request, words, "interviews:lead_take_back_look", pk)
    return redirect("interviews:lead_detail", pk)


@require_POST
def lead_apply(request: Request, pk: int) -> HttpResponse:
    leads.apply_to_lead(lead=find_lead(request, pk))
    words = _("Noted: you applied. Tell who told you.")
    tell_with_undo(request, words, "interviews:lead_take_back_application", pk)
    return redirect("interviews:lead_detail", pk)


@require_POST
def lead_close(request: Request, pk: int) -> HttpResponse:
    lead = find_lead(request, pk)
    form = CloseLeadForm(request.POST)
    if form.is_valid():
        leads.close_lead(lead=lead, **form.cleaned_data)
        tell_with_undo(request, _("Put aside."), "interviews:lead_reopen", pk)
    return redirect("interviews:lead_detail", pk)


def undone(request: Request, pk: int, verb: Callable[..., None], words: str) -> HttpResponse:
    """Take back one verb of a lead and return to it, saying so."""
    verb(lead=find_lead(request, pk))
    messages.success(request, words)
    return redirect("interviews:lead_detail", pk)


@require_POST
def lead_take_back_look(request: Request, pk: int) -> HttpResponse:
    return undone(request, pk, leads.take_back_look, _("Everything is as it was."))


@require_POST
def lead_take_back_application(request: Request, pk: int) -> HttpResponse:
    return undone(request, pk, leads.take_back_application, _("Everything is as it was."))


@require_POST
def lead_reopen(request: Request, pk: int) -> HttpResponse:
    return undone(request, pk, leads.reopen_lead, _("Open again."))

"""The record of who looked at what, requests of students and thresholds."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from accounts.http import Request
from centers.actions import offices, requests
from centers.audit import search_record
from centers.exports import audit_csv
from centers.forms import AuditForm, FlagSettingForm
from centers.gate.flags import thresholds_of
from centers.models import AccessRequest
from centers.models.flag import FlagTopic
from centers.views.pages import administered_center, form_page

PAGE = 100
MOST = 100_000


def audit_list(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = AuditForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = search_record(center, asked).before(request.GET.get("before", ""))  # type: ignore[attr-defined]
    entries = list(found[: PAGE + 1])
    query = request.GET.copy()
    query["before"] = str(entries[PAGE - 1].pk) if len(entries) > PAGE else ""
    context = {
        "center": center,
        "form": form,
        "entries": entries[:PAGE],
        "query": request.GET.urlencode(),
        "older": query.urlencode() if query["before"] else "",
    }
    return render(request, "centers/audit_list.html", context)


def audit_export(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = AuditForm(request.GET)
    entries = search_record(center, form.cleaned_data if form.is_valid() else {})
    offices.note_export(center=center, by=request.user, what=gettext_noop("the record"))
    return audit_csv(entries[:MOST])


def request_list(request: Request, center_pk: int) -> HttpResponse:
    """Requests to see or to delete, answered from here."""
    center = administered_center(request, center_pk)
    asked = AccessRequest.objects.filter(membership__center=center)
    context = {
        "center": center,
        "waiting": asked.filter(answered_at=None).select_related("membership__user"),
        "answered": asked.exclude(answered_at=None).order_by("-answered_at", "-pk")[:50],
    }
    return render(request, "centers/request_list.html", context)


@require_POST
def request_answer(request: Request, center_pk: int, pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    waiting = AccessRequest.objects.filter(membership__center=center, answered_at=None)
    asked = get_object_or_404(waiting.select_related("membership__user"), pk=pk)
    requests.answer_request(request=asked, by=request.user)
    messages.success(request, _("Answered."))
    return redirect("centers:requests", center_pk=center_pk)


def flag_setting_list(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    context = {"center": center, "thresholds": thresholds_of(center).values()}
    return render(request, "centers/flag_setting_list.html", context)


def flag_setting_edit(request: Request, center_pk: int, topic: str) -> HttpResponse:
    center = administered_center(request, center_pk)
    setting = offices.flag_setting(center=center, topic=topic)
    form = FlagSettingForm(request.POST or None, instance=setting, center=center)
    if form.is_valid():
        offices.save_flag_setting(setting=form.save(commit=False), by=request.user)
        return redirect("centers:flag_settings", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=str(FlagTopic(setting.topic).label),
        lede=_("Students are told that these flags exist."),
        submit_label=_("Save"),
        cancel_url=reverse("centers:flag_settings", args=[center_pk]),
    )

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from careers.actions import remove_career, restore_career
from careers.forms.career import CareerForm, EntryForm, RatingForm
from careers.investment import view_investment
from careers.lists import list_careers
from careers.models import Career
from careers.overview import look_at


@require_safe
def career_list(request: Request) -> HttpResponse:
    order = request.GET.get("order", "")
    rows = list_careers(Career.objects.visible_to(request.user), order)
    return render(request, "careers/career_list.html", {"rows": rows, "order": order})


@require_safe
def career_detail(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(
        Career.objects.visible_to(request.user).select_related("occupation__release"), pk=pk
    )
    return render(request, "careers/career_detail.html", {"view": look_at(career)})


def career_edit(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    form = CareerForm(request.POST or None, instance=career)
    if form.is_valid():
        return redirect(form.save())
    return form_page(
        request,
        form,
        title=_("Change the title"),
        submit_label=_("Save"),
        cancel_url=career.get_absolute_url(),
    )


def career_delete(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    if request.method == "POST":
        remove_career(career=career)
        tell_with_undo(request, _("Removed."), "careers:restore", pk)
        return redirect("careers:list")
    context = {
        "title": _("Remove %(career)s?") % {"career": career},
        "lede": _("What you heard about it, your ratings and decisions go with it."),
        "submit_label": _("Remove"),
        "cancel_url": career.get_absolute_url(),
    }
    return render(request, "confirm_delete.html", context)


@require_POST
def career_restore(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.removed_by(request.user), pk=pk)
    restore_career(career=career)
    messages.success(request, _("It is back."))
    return redirect(career)


def career_rate(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    form = RatingForm(request.POST or None, instance=career)
    if form.is_valid():
        form.rate()
        messages.success(request, _("Rated."))
        return redirect(career)
    return form_page(
        request,
        form,
        title=_("How do you see %(career)s today?") % {"career": career},
        lede=_("What interests you much and is known little is worth the next conversation."),
        submit_label=_("Rate it"),
        cancel_url=career.get_absolute_url(),
    )


def career_investment(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(
        Career.objects.visible_to(request.user).select_related("occupation__release"), pk=pk
    )
    form = EntryForm(request.POST or None, instance=career)
    if form.is_valid():
        form.estimate()
        messages.success(request, _("Calculated anew."))
        return redirect("careers:investment", pk=pk)
    return form_page(
        request,
        form,
        "careers/career_investment.html",
        career=career,
        view=view_investment(career),
    )

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from careers.actions import (
    meet_requirement,
    remove_requirement,
    reopen_requirement,
    restore_requirement,
)
from careers.forms.fit import RequirementForm
from careers.models import Career, Requirement


def own_requirement(request: Request, pk: int) -> Requirement:
    rows = Requirement.objects.visible_to(request.user).select_related("career", "owner")
    return get_object_or_404(rows, pk=pk)


def requirement_create(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    form = RequirementForm(request.POST or None, initial=request.GET.dict())
    if form.is_valid():
        form.save_for(career)
        messages.success(request, _("Planned."))
        return redirect(career)
    return requirement_page(request, form, career)


def requirement_edit(request: Request, pk: int) -> HttpResponse:
    requirement = own_requirement(request, pk)
    form = RequirementForm(request.POST or None, instance=requirement)
    if form.is_valid():
        form.change()
        messages.success(request, _("Saved."))
        return redirect(requirement.career)
    return requirement_page(request, form, requirement.career)


def requirement_page(request: Request, form: RequirementForm, career: Career) -> HttpResponse:
    return form_page(
        request,
        form,
        title=_("Something it asks for"),
        lede=_("A gap with a plan and a date is half closed."),
        submit_label=_("Plan it"),
        cancel_url=career.get_absolute_url(),
    )


def requirement_delete(request: Request, pk: int) -> HttpResponse:
    requirement = own_requirement(request, pk)
    if request.method == "POST":
        remove_requirement(requirement=requirement)
        tell_with_undo(request, _("Removed."), "careers:undrop", pk)
        return redirect(requirement.career)
    context = {
        "title": _("Remove “%(what)s”?") % {"what": requirement},
        "lede": _("What you wrote about it goes with it."),
        "submit_label": _("Remove"),
        "cancel_url": requirement.career.get_absolute_url(),
    }
    return render(request, "confirm_delete.html", context)


@require_POST
def requirement_restore(request: Request, pk: int) -> HttpResponse:
    removed = Requirement.objects.removed_by(request.user).select_related("career", "owner")
    requirement = get_object_or_404(removed, pk=pk)
    restore_requirement(requirement=requirement)
    messages.success(request, _("It is back."))
    return redirect(requirement.career)


@require_POST
def requirement_meet(request: Request, pk: int) -> HttpResponse:
    requirement = own_requirement(request, pk)
    meet_requirement(requirement=requirement)
    tell_with_undo(request, _("You have it now."), "careers:unmeet", pk)
    return redirect(requirement.career)


@require_POST
def requirement_reopen(request: Request, pk: int) -> HttpResponse:
    requirement = own_requirement(request, pk)
    reopen_requirement(requirement=requirement)
    messages.success(request, _("Everything is as it was."))
    return redirect(requirement.career)

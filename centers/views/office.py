"""The administrators' pages: people, settings, rosters."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from centers.actions import joining, offices, roster
from centers.forms import CenterForm, DomainForm, InviteForm, RoleForm, RosterForm
from centers.models import Membership, RosterImport
from centers.views.pages import LAST_ADMINISTRATOR, administered_center, form_page


def member_list(request: Request, center_pk: int) -> HttpResponse:
    """Staff and who is expected; students stand in their cohorts."""
    center = administered_center(request, center_pk)
    staff = center.memberships.current().staff().select_related("user")
    expected = center.invitations.filter(accepted_at=None).select_related("cohort")
    context = {
        "center": center,
        "staff": staff.order_by("user__name", "pk"),
        "expected": expected.order_by("role", "-pk")[:100],
        "form": InviteForm(center=center),
    }
    return render(request, "centers/member_list.html", context)


def member_invite(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    initial = {"role": Membership.Role.ADVISER}
    form = InviteForm(request.POST or None, center=center, initial=initial)
    if form.is_valid():
        joining.invite(center=center, by=request.user, **form.cleaned_data)
        messages.success(request, _("Invited; the mail is on its way."))
        return redirect("centers:members", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("Invite somebody"),
        lede=_("The role holds for whoever proves this address."),
        submit_label=_("Invite"),
        cancel_url=reverse("centers:members", args=[center_pk]),
    )


def member_role(request: Request, center_pk: int, pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    member = get_object_or_404(center.memberships.current().select_related("user"), pk=pk)
    form = RoleForm(request.POST or None, initial={"role": member.role})
    if form.is_valid():
        try:
            joining.change_role(membership=member, by=request.user, **form.cleaned_data)
        except ValueError:
            form.add_error("role", LAST_ADMINISTRATOR)
        else:
            return redirect("centers:members", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("The role of %(name)s") % {"name": member.user},
        lede=_("An adviser sees the students of their own cohorts; an administrator sees all."),
        submit_label=_("Save"),
        cancel_url=reverse("centers:members", args=[center_pk]),
    )


def member_end(request: Request, center_pk: int, pk: int) -> HttpResponse:
    """Somebody works here no longer; students leave by themselves or by graduating."""
    center = administered_center(request, center_pk)
    member = get_object_or_404(center.memberships.current().staff().select_related("user"), pk=pk)
    if request.method == "POST":
        try:
            joining.leave_center(membership=member, by=request.user)
        except ValueError:
            messages.error(request, LAST_ADMINISTRATOR)
        return redirect("centers:members", center_pk=center_pk)
    context = {
        "title": _("Does %(name)s no longer work here?") % {"name": member.user},
        "lede": _(
            "Every student page closes to them at once. Hand over their cohorts first, so that "
            "nobody is left without an adviser; their own account stays."
        ),
        "submit_label": _("End it"),
        "cancel_url": reverse("centers:members", args=[center_pk]),
    }
    return render(request, "confirm_delete.html", context)


def center_edit(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = CenterForm(request.POST or None, instance=center)
    if form.is_valid():
        offices.save_center(center=form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("centers:edit", center_pk=center_pk)
    context = {"center": center, "form": form}
    return render(request, "centers/center_edit.html", context, status=422 if form.errors else 200)


def domain_verify(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = DomainForm(request.POST or None, initial={"domain": center.mail_domain})
    if form.is_valid():
        try:
            offices.verify_domain(center=center, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("domain", error)
        else:
            return redirect("centers:edit", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("Whose addresses may join?"),
        lede=_("Prove it with your own address in this domain, verified under your account."),
        submit_label=_("Verify"),
        cancel_url=reverse("centers:edit", args=[center_pk]),
    )


@require_POST
def code_renew(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    offices.renew_code(center=center, by=request.user)
    return redirect("centers:edit", center_pk=center_pk)


def roster_create(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = RosterForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            added = roster.add_roster(
                center=center, by=request.user, file_name=file.name, content=file.read()
            )
        except ValidationError as error:
            form.add_error("file", error)
        else:
            return redirect("centers:roster", pk=added.pk)
    return form_page(
        request,
        form,
        title=_("Import a roster"),
        lede=_("You see what would change before anything does. Nobody is removed by a file."),
        submit_label=_("Read the file"),
        cancel_url=reverse("centers:members", args=[center_pk]),
    )


def own_roster(request: Request, pk: int) -> RosterImport:
    rosters = RosterImport.objects.visible_to(request.user).select_related("center")
    return get_object_or_404(rosters, pk=pk)


def roster_detail(request: Request, pk: int) -> HttpResponse:
    """The preview before, how far it is while it runs, the result after."""
    found = own_roster(request, pk)
    preview = roster.preview_roster(found) if found.state == found.State.READ else None
    context = {
        "roster": found,
        "center": found.center,
        "preview": preview,
        "number": len(found.rows),
        "first_rows": found.rows[:8],
        "errors": found.errors[:100],
    }
    return render(request, "centers/roster_detail.html", context)


@require_POST
def roster_apply(request: Request, pk: int) -> HttpResponse:
    found = own_roster(request, pk)
    if found.state == found.State.READ:
        roster.start_roster(roster=found, by=request.user)
    return redirect("centers:roster", pk=pk)

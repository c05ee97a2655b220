from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from contacts.actions.organizations import delete_organization
from contacts.forms import OrganizationForm
from contacts.models import Contact, Organization
from contacts.paging import by_name
from contacts.views.changes import offer_undo


@require_safe
def organization_list(request: Request) -> HttpResponse:
    rows = Organization.objects.visible_to(request.user).with_counts()
    kind, mark = request.GET.get("kind", ""), request.GET.get("after", "")
    page = by_name(rows.of_kind(kind), mark=mark)
    context = {"page": page, "kind": kind, "kinds": Organization.Kind}
    return render(request, "contacts/organization_list.html", context)


@require_safe
def organization_detail(request: Request, pk: int) -> HttpResponse:
    organization = get_object_or_404(Organization.objects.visible_to(request.user), pk=pk)
    people = Contact.objects.visible_to(request.user).filter(organization=organization)
    page = by_name(people, mark=request.GET.get("after", ""))
    context = {"organization": organization, "page": page}
    return render(request, "contacts/organization_detail.html", context)


def organization_create(request: Request) -> HttpResponse:
    form = OrganizationForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if form.is_valid():
        return redirect(form.save())
    return form_page(
        request,
        form,
        title=_("An organization"),
        lede=_("An employer, an association, a union, a guild, a school or a group online."),
        submit_label=_("Add"),
    )


def organization_edit(request: Request, pk: int) -> HttpResponse:
    organization = get_object_or_404(Organization.objects.visible_to(request.user), pk=pk)
    form = OrganizationForm(request.POST or None, instance=organization, user=request.user)
    if form.is_valid():
        messages.success(request, _("Saved."))
        return redirect(form.save())
    return form_page(
        request,
        form,
        title=organization.name,
        submit_label=_("Save"),
        cancel_url=organization.get_absolute_url(),
    )


@require_POST
def organization_delete(request: Request, pk: int) -> HttpResponse:
    organization = get_object_or_404(Organization.objects.visible_to(request.user), pk=pk)
    change = delete_organization(organization=organization)
    offer_undo(request, _("%(name)s is deleted.") % {"name": organization.name}, change)
    return redirect("contacts:organization_list")

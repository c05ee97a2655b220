from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from contacts.actions.organizations import list_organizations, rank_organization
from contacts.forms.lamp import LampForm, NamesForm
from contacts.models import Organization


@require_safe
def lamp(request: Request) -> HttpResponse:
    rows = Organization.objects.visible_to(request.user).on_lamp_list()
    forms = [LampForm(instance=organization, prefix="") for organization in rows[:100]]
    return render(request, "contacts/lamp.html", {"forms": forms, "names": NamesForm()})


@require_POST
def lamp_add(request: Request) -> HttpResponse:
    form = NamesForm(request.POST)
    if form.is_valid():
        list_organizations(owner=request.user, names=form.cleaned_data["names"])
    else:
        messages.error(request, _("Write one name on each line."))
    return redirect("contacts:lamp")


@require_POST
def lamp_rank(request: Request, pk: int) -> HttpResponse:
    organization = get_object_or_404(Organization.objects.visible_to(request.user), pk=pk)
    form = LampForm(request.POST, instance=organization)
    if form.is_valid():
        rank_organization(organization=form.instance)
    else:
        messages.error(request, _("Give it 0 to 5."))
    return redirect("contacts:lamp")

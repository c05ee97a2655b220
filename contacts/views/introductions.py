from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from accounts.paging import newest_first
from contacts.actions.introductions import move_introduction, plan_introduction, take_back
from contacts.forms.care import IntroductionForm
from contacts.models import Introduction


@require_safe
def introduction_list(request: Request) -> HttpResponse:
    rows = Introduction.objects.visible_to(request.user).select_related("through", "contact")
    page = newest_first(rows, by="updated_at", mark=request.GET.get("older", ""))
    return render(request, "contacts/introduction_list.html", {"page": page})


def introduction_create(request: Request) -> HttpResponse:
    form = IntroductionForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if accepts(form, lambda: plan_introduction(introduction=form.instance)):
        return redirect("contacts:introduction_list")
    return form_page(request, form, "contacts/introduction_create.html")


def find_introduction(request: Request, pk: int) -> Introduction:
    rows = Introduction.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related("owner", "through", "contact"), pk=pk)


@require_POST
def introduction_move(request: Request, pk: int, verb: str) -> HttpResponse:
    introduction = find_introduction(request, pk)
    try:
        move_introduction(introduction=introduction, verb=verb)
    except ValidationError as objection:
        messages.error(request, objection.message)
    else:
        tell_with_undo(request, _("Noted."), f"contacts:introduction_take_back_{verb}", pk)
    return redirect("contacts:introduction_list")


@require_POST
def introduction_take_back(request: Request, pk: int, verb: str) -> HttpResponse:
    take_back(introduction=find_introduction(request, pk), verb=verb)
    messages.success(request, _("Everything is as it was."))
    return redirect("contacts:introduction_list")

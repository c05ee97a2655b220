from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from contacts.actions.saved_views import restore_view
from contacts.forms import BulkForm, ContactFilterForm, SavedViewForm
from contacts.models import SavedView
from contacts.views.changes import offer_undo


def contact_bulk(request: Request) -> HttpResponse:
    chosen = request.POST or request.GET
    form = BulkForm(request.POST or None, user=request.user, chosen=chosen)
    if form.is_valid():
        change = form.save()
        offer_undo(request, _("Done: %(what)s.") % {"what": change.what}, change)
        return redirect("contacts:list")
    return form_page(request, form, "contacts/contact_bulk.html")


@require_POST
def view_create(request: Request) -> HttpResponse:
    query = ContactFilterForm(request.POST, user=request.user).query
    form = SavedViewForm(request.POST, user=request.user, query=query)
    if form.is_valid():
        form.save()
        return redirect(f"{reverse('contacts:list')}?{query}")
    messages.error(request, " ".join(map(str, form.errors.get("name", []))))
    return redirect(f"{reverse('contacts:list')}?{query}")


@require_POST
def view_delete(request: Request, pk: int) -> HttpResponse:
    get_object_or_404(SavedView.objects.visible_to(request.user), pk=pk).put_away()
    tell_with_undo(request, _("The view is forgotten."), "contacts:view_restore", pk)
    return redirect("contacts:list")


@require_POST
def view_restore(request: Request, pk: int) -> HttpResponse:
    removed = SavedView.objects.removed_by(request.user).select_related("owner")
    view = get_object_or_404(removed, pk=pk)
    try:
        restore_view(view=view)
    except ValidationError as objection:
        messages.error(request, objection.message)
    else:
        messages.success(request, _("It is back."))
    return redirect(f"{reverse('contacts:list')}?{view.query}")

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.models import KEPT_DAYS
from accounts.pages import accepts, form_page
from accounts.paging import newest_first
from contacts.actions.contacts import (
    allow_contact,
    delete_contacts,
    mark_do_not_contact,
    restore_contact,
)
from contacts.forms import ContactCreateForm, ContactFilterForm, ContactForm, ForgetForm
from contacts.models import Contact, Merger, SavedView
from contacts.paging import by_name
from contacts.panels import panels_of, step_of
from contacts.standing import standing_of
from contacts.views.changes import offer_undo


@require_safe
def contact_list(request: Request) -> HttpResponse:
    filters = ContactFilterForm(request.GET, user=request.user)
    rows = filters.narrow(Contact.objects.visible_to(request.user))
    page = by_name(rows.for_rows(), mark=request.GET.get("after", ""))
    context = {
        "page": page,
        "filters": filters,
        "is_ticked": True,
        "views": SavedView.objects.visible_to(request.user),
    }
    return render(request, "contacts/contact_list.html", context)


@require_safe
def contact_detail(request: Request, pk: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.user).select_related("organization")
    contact = people.filter(pk=pk).first()
    if contact is None:
        return contact_elsewhere(request, pk)
    contact.owner = request.user
    panels = panels_of(contact)
    context = {
        "contact": contact,
        "panels": panels,
        "step": step_of(panels),
        "standing": standing_of(contact),
    }
    return render(request, "contacts/contact_detail.html", context)


def contact_elsewhere(request: Request, pk: int) -> HttpResponse:
    """An old link leads on to whom a person became, or to where the deleted are."""
    merger = Merger.objects.visible_to(request.user).filter(other=pk).select_related("kept").first()
    if merger:
        return redirect(merger.kept)
    get_object_or_404(Contact.objects.removed_by(request.user), pk=pk)
    return redirect("contacts:deleted_list")


def contact_create(request: Request) -> HttpResponse:
    form = ContactCreateForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if form.is_valid():
        return redirect(form.save())
    return form_page(request, form, "contacts/contact_create.html")


def contact_edit(request: Request, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.visible_to(request.user), pk=pk)
    form = ContactForm(request.POST or None, instance=contact, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect(contact)
    return form_page(request, form, "contacts/contact_edit.html", contact=contact)


@require_POST
def contact_delete(request: Request, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.visible_to(request.user), pk=pk)
    change = delete_contacts(owner=request.user, contacts=[contact])
    offer_undo(request, _("%(name)s is deleted.") % {"name": contact.name}, change)
    return redirect("contacts:list")


@require_safe
def deleted_list(request: Request) -> HttpResponse:
    removed = Contact.objects.removed_by(request.user).select_related("organization")
    page = newest_first(removed, by="deleted_at", mark=request.GET.get("before", ""))
    return render(request, "contacts/deleted_list.html", {"page": page, "kept_days": KEPT_DAYS})


@require_POST
def contact_restore(request: Request, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.removed_by(request.user), pk=pk)
    restore_contact(contact=contact)
    messages.success(request, _("It is back."))
    return redirect(contact)


def contact_forget(request: Request, pk: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.user) | Contact.objects.removed_by(request.user)
    contact = get_object_or_404(people, pk=pk)
    form = ForgetForm(request.POST or None, contact=contact)
    if accepts(form, form.save):
        messages.success(request, _("Gone for good."))
        return redirect("contacts:list")
    return form_page(
        request,
        form,
        title=_("Forget %(name)s for good?") % {"name": contact.name},
        lede=_(
            "Their addresses, your notes and your conversations with them are deleted and cannot "
            "be brought back. What you learned about a career stays, without their name."
        ),
        submit_label=_("Forget for good"),
        is_final=True,
        cancel_url=contact.get_absolute_url(),
    )


@require_POST
def contact_silence(request: Request, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.visible_to(request.user), pk=pk)
    mark_do_not_contact(contact=contact)
    return redirect(contact)


@require_POST
def contact_allow(request: Request, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.visible_to(request.user), pk=pk)
    allow_contact(contact=contact)
    return redirect(contact)

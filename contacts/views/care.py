from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from contacts.actions import care
from contacts.actions.changes import note_addition
from contacts.actions.introductions import connect
from contacts.forms import care as care_forms
from contacts.models import Contact, Favor, Promise, Told, Touch
from contacts.views.changes import offer_undo


def find_contact(request: Request, pk: int) -> Contact:
    people = Contact.objects.visible_to(request.user).select_related("organization", "owner")
    return get_object_or_404(people, pk=pk)


def care_page(
    request: Request,
    contact: Contact,
    form: forms.BaseForm,
    verb: Callable[[], object],
    title: str,
) -> HttpResponse:
    """One small form about one person, on its own page and from the person's page."""
    noted: list[object] = []
    if accepts(form, lambda: noted.append(verb())):
        say_noted(request, noted[0])
        return redirect(contact)
    return form_page(
        request,
        form,
        title=title % {"name": contact.short_name},
        submit_label=_("Note it"),
        cancel_url=contact.get_absolute_url(),
    )


def say_noted(request: Request, row: object) -> None:
    """With a button that takes it back where something was added."""
    if isinstance(row, (Touch, Promise, Favor, Told)):
        offer_undo(request, _("Noted."), note_addition(row=row))
    else:
        messages.success(request, _("Noted."))


def contact_touch(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    form = care_forms.TouchForm(request.POST or None)
    title = _("You were in touch with %(name)s")
    return care_page(
        request, contact, form, lambda: care.log_touch(contact=contact, **form.cleaned_data), title
    )


def contact_promise(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    form = care_forms.PromiseForm(request.POST or None, instance=Promise(contact=contact))
    form.instance.owner = request.user
    title = _("A promise between you and %(name)s")
    return care_page(request, contact, form, lambda: care.add_promise(promise=form.instance), title)


def find_promise(request: Request, pk: int) -> Promise:
    rows = Promise.objects.visible_to(request.user).select_related("contact__owner")
    return get_object_or_404(rows, pk=pk)


@require_POST
def promise_keep(request: Request, pk: int) -> HttpResponse:
    promise = care.keep_promise(promise=find_promise(request, pk))
    tell_with_undo(request, _("Noted."), "contacts:promise_reopen", pk)
    return redirect(promise.contact)


@require_POST
def promise_reopen(request: Request, pk: int) -> HttpResponse:
    promise = find_promise(request, pk)
    care.reopen_promise(promise=promise)
    messages.success(request, _("Everything is as it was."))
    return redirect(promise.contact)


def contact_favor(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    form = care_forms.FavorForm(request.POST or None)
    title = _("What you gave %(name)s")
    return care_page(
        request, contact, form, lambda: care.give(contact=contact, **form.cleaned_data), title
    )


def contact_told(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    form = care_forms.ToldForm(request.POST or None, instance=Told(contact=contact))
    form.instance.owner = request.user
    title = _("What you told %(name)s")
    return care_page(request, contact, form, lambda: care.tell(telling=form.instance), title)


def contact_cadence(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    initial = {
        "is_welcome": contact.welcomed_at,
        "ideal": contact.ideal_days,
        "latest": contact.latest_days,
    }
    form = care_forms.CadenceForm(request.POST or None, initial=initial)
    title = _("Keep in touch with %(name)s")
    return care_page(
        request,
        contact,
        form,
        lambda: care.keep_in_touch(
            contact=contact,
            ideal_days=form.cleaned_data["ideal"],
            latest_days=form.cleaned_data["latest"],
        ),
        title,
    )


def contact_knows(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    form = care_forms.AcquaintanceForm(request.POST or None, contact=contact)
    title = _("Whom does %(name)s know?")
    return care_page(
        request, contact, form, lambda: connect(knower=contact, **form.cleaned_data), title
    )


@require_POST
def contact_advocate(request: Request, pk: int) -> HttpResponse:
    contact = find_contact(request, pk)
    care.mark_advocate(contact=contact, is_advocate=contact.advocate_at is None)
    return redirect(contact)


def news_create(request: Request) -> HttpResponse:
    form = care_forms.NewsForm(request.POST or None, user=request.user)
    if accepts(form, lambda: care.announce(owner=request.user, **form.chosen)):
        messages.success(request, _("Good news. Each of them is now on your list."))
        return redirect("contacts:visibility")
    return form_page(
        request,
        form,
        title=_("Tell everyone who helped"),
        lede=_("Something landed. Each of them hears it from you, in a mail of their own."),
        submit_label=_("Plan to tell them"),
    )


@require_safe
def visibility(request: Request) -> HttpResponse:
    tellings = Told.objects.visible_to(request.user).select_related("contact")
    context = {
        "waiting": tellings.filter(told_at=None).order_by("created_at", "pk")[:200],
        "told": tellings.filter(told_at__isnull=False)[:200],
        "advocates": Contact.objects.visible_to(request.user).advocates()[:50],
    }
    return render(request, "contacts/visibility.html", context)


def find_telling(request: Request, pk: int) -> Told:
    rows = Told.objects.visible_to(request.user).select_related("contact__owner")
    return get_object_or_404(rows, pk=pk)


@require_POST
def told_tell(request: Request, pk: int) -> HttpResponse:
    care.tell(telling=find_telling(request, pk))
    tell_with_undo(request, _("Noted."), "contacts:told_reopen", pk)
    return redirect("contacts:visibility")


@require_POST
def told_reopen(request: Request, pk: int) -> HttpResponse:
    care.reopen_telling(telling=find_telling(request, pk))
    messages.success(request, _("Everything is as it was."))
    return redirect("contacts:visibility")

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page
from contacts.actions.merging import tell_apart
from contacts.duplicates import duplicate_pairs, similar_to
from contacts.forms import MergeForm
from contacts.models import Contact
from contacts.views.changes import offer_undo


@require_safe
def contact_similar(request: Request) -> HttpResponse:
    people = similar_to(request.user, request.GET.get("name", ""))
    return render(request, "contacts/_similar.html", {"people": people})


@require_safe
def duplicate_list(request: Request) -> HttpResponse:
    pairs = duplicate_pairs(request.user)
    return render(request, "contacts/duplicate_list.html", {"pairs": pairs})


@require_POST
def contact_tell_apart(request: Request, pk: int, other: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.user)
    contact = get_object_or_404(people, pk=pk)
    twin = get_object_or_404(people, pk=other)
    change = tell_apart(contact=contact, other=twin)
    offer_undo(request, _("Not the same: %(what)s.") % {"what": change.what}, change)
    return redirect("contacts:duplicate_list")


def contact_merge(request: Request, pk: int, other: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.user).select_related("organization")
    kept = get_object_or_404(people, pk=pk)
    twin = get_object_or_404(people, pk=other)
    form = MergeForm(request.POST or None, kept=kept, other=twin)
    if accepts(form, form.save):
        offer_undo(request, _("Now one: %(what)s.") % {"what": form.change.what}, form.change)
        return redirect(kept)
    return form_page(request, form, "contacts/contact_merge.html", kept=kept, other=twin)

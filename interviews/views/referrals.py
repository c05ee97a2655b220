from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from accounts.paging import newest_first
from interviews.actions import referrals
from interviews.chains import chain_around
from interviews.forms.referral import OutcomeForm, ReferralEditForm, ReferralForm
from interviews.models import Interview, Referral
from interviews.network import network_of

ROWS_OF_NETWORK = 200


def find_referral(request: Request, pk: int) -> Referral:
    rows = Referral.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related("referrer", "contact", "interview"), pk=pk)


@require_safe
def referral_list(request: Request) -> HttpResponse:
    rows = Referral.objects.visible_to(request.user).in_state(request.GET.get("state", ""))
    page = newest_first(rows.for_rows(), by="updated_at", mark=request.GET.get("older", ""))
    context = {"page": page, "state": request.GET.get("state", ""), "states": Referral.State}
    return render(request, "interviews/referral_list.html", context)


@require_safe
def referral_detail(request: Request, pk: int) -> HttpResponse:
    referral = find_referral(request, pk)
    context = {"referral": referral, "form": OutcomeForm(initial={"outcome": referral.outcome})}
    return render(request, "interviews/referral_detail.html", context)


def referral_create(request: Request) -> HttpResponse:
    form = ReferralForm(request.POST or None, user=request.user, initial=request.GET.dict())
    return _take_names(request, form, reverse("interviews:referral_list"))


def interview_refer(request: Request, pk: int) -> HttpResponse:
    interview = get_object_or_404(
        Interview.objects.visible_to(request.user).select_related("contact"), pk=pk
    )
    form = ReferralForm(request.POST or None, user=request.user, interview=interview)
    return _take_names(request, form, interview.get_absolute_url())


def _take_names(request: Request, form: ReferralForm, back: str) -> HttpResponse:
    if accepts(form, form.save):
        messages.success(request, _("Noted. Write to each of them within a week."))
        return redirect(back)
    return form_page(request, form, "interviews/referral_create.html", cancel_url=back)


def referral_edit(request: Request, pk: int) -> HttpResponse:
    referral = find_referral(request, pk)
    form = ReferralEditForm(request.POST or None, instance=referral)
    if form.is_valid():
        referrals.refer(referral=form.instance)
        return redirect("interviews:referral_detail", pk)
    return form_page(
        request,
        form,
        title=str(referral),
        submit_label=_("Save"),
        cancel_url=reverse("interviews:referral_detail", args=[pk]),
    )


@require_POST
def referral_contact(request: Request, pk: int) -> HttpResponse:
    referrals.contact_referral(referral=find_referral(request, pk))
    tell_with_undo(request, _("Noted."), "interviews:referral_uncontact", pk)
    return redirect("interviews:referral_detail", pk)


@require_POST
def referral_uncontact(request: Request, pk: int) -> HttpResponse:
    try:
        referrals.take_back_contact(referral=find_referral(request, pk))
    except ValidationError as objection:
        messages.error(request, objection.message)
    else:
        messages.success(request, _("Everything is as it was."))
    return redirect("interviews:referral_detail", pk)


@require_POST
def referral_tell(request: Request, pk: int) -> HttpResponse:
    referral = referrals.tell_referrer(referral=find_referral(request, pk))
    told = _("%(name)s knows. That is how names keep coming.")
    words = told % {"name": referral.referrer.short_name}
    tell_with_undo(request, words, "interviews:referral_untell", pk)
    return redirect("interviews:referral_detail", pk)


@require_POST
def referral_untell(request: Request, pk: int) -> HttpResponse:
    referrals.take_back_telling(referral=find_referral(request, pk))
    messages.success(request, _("Everything is as it was."))
    return redirect("interviews:referral_detail", pk)


@require_POST
def referral_outcome(request: Request, pk: int) -> HttpResponse:
    referral = find_referral(request, pk)
    form = OutcomeForm(request.POST)
    if form.is_valid():
        referrals.note_outcome(referral=referral, outcome=form.cleaned_data["outcome"])
        return redirect("interviews:referral_detail", pk)
    return form_page(request, form, "interviews/referral_detail.html", referral=referral)


@require_POST
def referral_close(request: Request, pk: int) -> HttpResponse:
    referrals.close_referral(referral=find_referral(request, pk))
    return redirect("interviews:referral_detail", pk)


@require_POST
def referral_reopen(request: Request, pk: int) -> HttpResponse:
    referrals.reopen_referral(referral=find_referral(request, pk))
    return redirect("interviews:referral_detail", pk)


@require_safe
def referral_chain(request: Request, pk: int) -> HttpResponse:
    referral = find_referral(request, pk)
    context = {"referral": referral, "chain": chain_around(referral)}
    return render(request, "interviews/referral_chain.html", context)


@require_safe
def network(request: Request) -> HttpResponse:
    picture = network_of(request.user, colour=request.GET.get("colour", ""))
    table = Paginator(picture.nodes, ROWS_OF_NETWORK).get_page(request.GET.get("page"))
    return render(request, "interviews/network.html", {"picture": picture, "table": table})

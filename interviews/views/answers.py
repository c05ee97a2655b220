"""The contact's page: no account, no cookie, a signed link; GET shows and POST acts."""

from collections.abc import Callable
from functools import partial, wraps

from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from accounts.pages import accepts
from interviews import entries
from interviews.actions import answering
from interviews.contact_page import FORMS, contact_page, page_forms
from interviews.forms.invitation import zone_or
from interviews.links import find_invitation, find_mailed, invitation_token
from interviews.models import Invitation
from interviews.throttle import is_too_much

View = Callable[..., HttpResponse]
Finder = Callable[[str], Invitation | None]


def for_contact(view: View, find: Finder = find_invitation) -> View:
    """Find the invitation behind the link, on the contact's clock, without leaving a trace.

    The signature in the address is what makes the forms safe: there is no cookie to protect.
    """

    @login_not_required
    @csrf_exempt
    @never_cache
    @wraps(view)
    def answered(request: HttpRequest, token: str) -> HttpResponse:
        invitation = find(token)
        if invitation is None:
            response = render(request, "interviews/answer_closed.html", status=410)
        elif is_too_much(request.method or "GET", str(invitation.pk)):
            response = render(request, "429.html", status=429)
        else:
            with timezone.override(zone_of(request, invitation)):
                response = view(request, invitation)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answered


def zone_of(request: HttpRequest, invitation: Invitation) -> str:
    """The zone asked for, else the one chosen before, else the one in the owner's records."""
    asked = request.POST.get("zone") or request.GET.get("zone", "")
    contact_zone = invitation.interview.contact.time_zone
    return zone_or(asked, invitation.time_zone, contact_zone, invitation.owner.time_zone)


def show(request: HttpRequest, invitation: Invitation, **bound: BaseForm) -> HttpResponse:
    """The page in its present state; a form with errors comes back with what was typed."""
    zone = timezone.get_current_timezone_name()
    # What answers a POST stays: it must not be loaded anew only to show another zone.
    is_zone_known = request.method == "POST" or "zone" in request.GET
    context = {
        "page": contact_page(invitation, zone, is_zone_known=is_zone_known),
        "forms": page_forms(zone, bound),
        "failed": next(iter(bound), ""),
    }
    status = 422 if bound else 200
    return render(request, "interviews/answer.html", context, status=status)


def settled(invitation: Invitation) -> HttpResponse:
    """Back to the page, in the same zone."""
    path = reverse("interviews:answer", args=[invitation_token(invitation)])
    zone = urlencode({"zone": timezone.get_current_timezone_name()})
    return redirect(f"{path}?{zone}")


def act(request: HttpRequest, invitation: Invitation, name: str, verb: View) -> HttpResponse:
    """Check the form of this answer and do its verb, or show the page again with the reason."""
    form = FORMS[name](request.POST)
    if accepts(form, lambda: verb(form, timezone.get_current_timezone_name())):
        return settled(invitation)
    return show(request, invitation, **{name: form})


@for_contact
@require_safe
def answer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    return show(request, invitation)


@for_contact
@require_POST
def answer_pick(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    def pick(form: BaseForm, zone: str) -> None:
        slot, medium = form.cleaned_data["slot"], form.cleaned_data["medium"]
        answering.pick_slot(invitation=invitation, slot_id=slot, medium=medium, zone=zone)

    return act(request, invitation, "pick", pick)  # type: ignore[arg-type]


@for_contact
@require_POST
def answer_propose(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    def propose(form: BaseForm, zone: str) -> None:
        remark = form.cleaned_data["remark"]
        answering.propose_times(invitation=invitation, times=form.times(), remark=remark, zone=zone)  # type: ignore[attr-defined]

    return act(request, invitation, "propose", propose)  # type: ignore[arg-type]


@for_contact
@require_POST
def answer_not_now(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    def put_off(form: BaseForm, zone: str) -> None:
        answering.say_not_now(invitation=invitation, zone=zone, **form.cleaned_data)

    return act(request, invitation, "not_now", put_off)  # type: ignore[arg-type]


@for_contact
@require_POST
def answer_no(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    def refuse(form: BaseForm, zone: str) -> None:
        answering.say_no(invitation=invitation, zone=zone, **form.cleaned_data)

    return act(request, invitation, "no", refuse)  # type: ignore[arg-type]


@partial(for_contact, find=find_mailed)
@require_POST
def answer_never(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Also what a mail program posts to as List-Unsubscribe (RFC 8058), on old links too."""
    answering.say_never(invitation=invitation)
    return show(request, invitation)


@for_contact
@require_POST
def answer_move(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    answering.ask_to_move(invitation=invitation)
    return settled(invitation)


@for_contact
@require_POST
def answer_cancel(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    answering.call_off(invitation=invitation)
    return settled(invitation)


@for_contact
@require_POST
def answer_again(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    answering.think_again(invitation=invitation)
    return settled(invitation)


@for_contact
@require_POST
def answer_report(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = FORMS["report"](request.POST)
    if not form.is_valid():
        return show(request, invitation, report=form)
    answering.report(invitation=invitation, **form.cleaned_data)
    return render(request, "interviews/answer_reported.html")


@for_contact
@require_safe
def answer_calendar(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The entry as it stands now: booked, moved or called off, under the same UID."""
    entry = entries.contact_entry(invitation.interview)
    response = HttpResponse(entry, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return response

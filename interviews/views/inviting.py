from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page
from interviews import entries, letters
from interviews.actions import inviting, mailing
from interviews.forms.invitation import InviteForm
from interviews.links import invitation_url
from interviews.models import Invitation, SlotOffer
from interviews.offers import first_offer
from interviews.views.verbs import done, own_interview, warn_of_clashes


def own_invitation(request: Request, pk: int) -> Invitation:
    """The contact's page of the signed-in user's interview, or 404."""
    rows = Invitation.objects.visible_to(request.user).select_related("interview__contact", "owner")
    return get_object_or_404(rows, interview=own_interview(request, pk))


def interview_invite(request: Request, pk: int) -> HttpResponse:
    """Offer times on a page of the contact's own, and get its link."""
    interview = own_interview(request, pk)
    invitation = Invitation.objects.visible_to(request.user).filter(interview=interview).first()
    form = InviteForm(request.POST or None, initial=first_offer(interview, invitation))
    if accepts(
        form,
        lambda: inviting.invite(
            interview=interview, words=form.cleaned_data["words"], times=form.times()
        ),
    ):
        messages.success(request, _("The page is open. Send the link with your request."))
        warn_of_clashes(request, interview, *form.times())
        return redirect("interviews:invite", pk)
    return form_page(
        request,
        form,
        "interviews/interview_invite.html",
        interview=interview,
        invitation=invitation,
        link=invitation_url(invitation) if invitation and invitation.is_open else "",
        letter=letters.first_words(interview),
    )


@require_POST
def invitation_renew(request: Request, pk: int) -> HttpResponse:
    inviting.renew_link(invitation=own_invitation(request, pk))
    messages.success(request, _("This is the new link. The old one no longer works."))
    return redirect("interviews:invite", pk)


@require_POST
def invitation_revoke(request: Request, pk: int) -> HttpResponse:
    inviting.revoke_link(invitation=own_invitation(request, pk))
    messages.success(request, _("The link no longer works."))
    return redirect("interviews:invite", pk)


@require_POST
def invitation_send(request: Request, pk: int) -> HttpResponse:
    """Send the link from Askwell: only here, only on this click."""
    invitation = own_invitation(request, pk)
    try:
        mailing.write_to_contact(invitation=invitation, sender=request.user)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    else:
        messages.success(request, _("On its way. The answer comes to your own mailbox."))
    return redirect("interviews:invite", pk)


@require_POST
def invitation_entry(request: Request, pk: int) -> HttpResponse:
    """Send the calendar entry as it stands, on this click alone."""
    invitation = own_invitation(request, pk)
    try:
        mailing.send_entry(invitation=invitation, sender=request.user)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    else:
        messages.success(request, _("The entry is on its way."))
    return redirect(invitation.interview)


@require_POST
def slot_take(request: Request, pk: int) -> HttpResponse:
    """Say yes to a time the contact proposed."""
    rows = SlotOffer.objects.visible_to(request.user).filter(origin=SlotOffer.Origin.THEM)
    slot = get_object_or_404(rows.select_related("invitation__interview__contact"), pk=pk)
    interview = slot.invitation.interview
    try:
        inviting.take_slot(slot=slot)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
        return redirect(interview)
    return done(request, interview, "schedule", _("The time is set."))


@require_safe
def interview_calendar(request: Request, pk: int) -> HttpResponse:
    """The owner's own entry; loaded again, it moves or takes away the old one."""
    entry = entries.own_entry(own_interview(request, pk))
    response = HttpResponse(entry, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return response

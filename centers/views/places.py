"""What a student asks of a center, and what a center holds."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.http import Request
from centers.actions import destinations, flags, volunteers
from centers.actions.requests import ask_access, held_about
from centers.actions.volunteers import NoPlaceLeftError, ask_volunteer, directory_of
from centers.forms import (
    AccessForm,
    AskVolunteerForm,
    DestinationForm,
    DirectoryForm,
    DraftForm,
    HelpForm,
    PayForwardForm,
)
from centers.models import DraftReview, FirstDestination, Membership, Volunteer
from centers.models.flag import FlagTopic
from centers.views.pages import form_page, own_student_place


def help_ask(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    form = HelpForm(request.POST or None)
    if form.is_valid():
        flags.ask_staff(membership=place, topic=FlagTopic.HELP, words=form.cleaned_data["words"])
        messages.success(request, _("Sent. Your adviser is told by mail."))
        return redirect("centers:place", pk=pk)
    return form_page(
        request,
        form,
        title=_("Ask for help"),
        lede=_("Your adviser sees these words, whatever else you share."),
        submit_label=_("Ask"),
        cancel_url=reverse("centers:place", args=[pk]),
    )


def note_amend(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    form = HelpForm(request.POST or None)
    form.fields["words"].label = _("What is wrong, and what would be right?")
    if form.is_valid():
        flags.ask_staff(membership=place, topic=FlagTopic.AMEND, words=form.cleaned_data["words"])
        return redirect("centers:seen", pk=pk)
    return form_page(
        request,
        form,
        title=_("Ask for a correction"),
        lede=_("You may ask that a note about you be corrected."),
        submit_label=_("Ask"),
        cancel_url=reverse("centers:seen", args=[pk]),
    )


def draft_create(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    form = DraftForm(request.POST or None, instance=DraftReview(membership=place))
    if form.is_valid():
        form.save()
        messages.success(request, _("Your adviser will read it. The comment appears here."))
        return redirect("centers:place", pk=pk)
    return form_page(
        request,
        form,
        title=_("Have a request read before it leaves"),
        lede=_("Paste it here. Your advisers see this text and nothing more."),
        submit_label=_("Hand it over"),
        cancel_url=reverse("centers:place", args=[pk]),
    )


def access_ask(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    form = AccessForm(request.POST or None)
    if form.is_valid():
        ask_access(membership=place, kind=form.cleaned_data["kind"])
        messages.success(request, _("Noted. The center answers here."))
        return redirect("centers:place", pk=pk)
    return form_page(
        request,
        form,
        title=_("What the center holds about you"),
        lede=_("You can see all of it, or ask that it be deleted."),
        submit_label=_("Ask"),
        cancel_url=reverse("centers:place", args=[pk]),
    )


def place_export(request: Request, pk: int) -> HttpResponse:
    """All that the center holds, as JSON, without waiting for anybody."""
    place = get_object_or_404(Membership.objects.of(request.user), pk=pk)
    response = JsonResponse(held_about(place), json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="held-by-the-center.json"'
    return response


def directory(request: Request, pk: int) -> HttpResponse:
    """Volunteers who have a place left this month."""
    place = own_student_place(request, pk)
    form = DirectoryForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    context = {
        "place": place,
        "form": form,
        "words": words,
        "volunteers": directory_of(place.center, words),
    }
    return render(request, "centers/directory.html", context)


def volunteer_ask(request: Request, pk: int, volunteer_pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    listed = place.center.volunteers.active(timezone.now().date())
    volunteer = get_object_or_404(listed, pk=volunteer_pk)
    form = AskVolunteerForm(request.POST or None)
    if form.is_valid():
        _try_to_ask(request, place, volunteer, form.cleaned_data["message"])
        return redirect("centers:directory", pk=pk)
    return form_page(
        request,
        form,
        title=_("Ask %(name)s") % {"name": volunteer},
        lede=_("Your words go by mail; the answer comes straight to you."),
        submit_label=_("Send"),
        cancel_url=reverse("centers:directory", args=[pk]),
    )


def _try_to_ask(request: Request, place: Membership, volunteer: Volunteer, message: str) -> None:
    try:
        ask_volunteer(volunteer=volunteer, student=place, message=message)
    except NoPlaceLeftError:
        said = _("%(name)s has no place left this month. Try next month, or somebody else.")
        messages.info(request, said % {"name": volunteer})
    else:
        said = _("Sent. You find the conversation with %(name)s among yours.")
        messages.success(request, said % {"name": volunteer})


def pay_forward(request: Request, pk: int) -> HttpResponse:
    """A member, or somebody who graduated, becomes one who is asked (S69)."""
    place = get_object_or_404(Membership.objects.of(request.user).may_give_back(), pk=pk)
    form = PayForwardForm(request.POST or None)
    if form.is_valid():
        volunteers.pay_forward(membership=place, role=form.cleaned_data["role"])
        messages.success(request, _("Thank you. A link to your own page comes by mail."))
        return redirect("centers:home")
    return form_page(
        request,
        form,
        title=_("Be the one who is asked"),
        lede=_("At most two students a month ask you; you pause or stop whenever you like."),
        submit_label=_("I am happy to talk"),
        cancel_url=reverse("centers:home"),
    )


def destination_edit(request: Request, pk: int) -> HttpResponse:
    """Where a graduate went: told once, changed whenever it changes (R52)."""
    place = get_object_or_404(Membership.objects.of(request.user).may_give_back(), pk=pk)
    told = FirstDestination.objects.filter(membership=place).first()
    form = DestinationForm(
        request.POST or None, instance=told or FirstDestination(membership=place)
    )
    if form.is_valid():
        destinations.tell_destination(told=form.save(commit=False))
        messages.success(request, _("Thank you. Your center knows now where you went."))
        return redirect("centers:home")
    return form_page(
        request,
        form,
        title=_("Where are you now?"),
        lede=_("The administrators of your center read this, with your name. Nobody else does."),
        submit_label=_("Tell them"),
        cancel_url=reverse("centers:home"),
    )

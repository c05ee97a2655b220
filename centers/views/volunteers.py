from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from centers.actions import volunteers
from centers.forms import NewVolunteerForm, PauseForm, VolunteerForm
from centers.mail import VOLUNTEER_SALT
from centers.models import Volunteer
from centers.views.pages import administered_center, form_page, staffed_center


def volunteer_list(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    listed = center.volunteers.filter(stopped_at=None).with_places_now().order_by("name", "pk")
    context = {"center": center, "volunteers": listed[:500]}
    return render(request, "centers/volunteer_list.html", context)


def volunteer_create(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = NewVolunteerForm(request.POST or None, instance=Volunteer(center=center))
    if form.is_valid():
        volunteers.add_volunteer(volunteer=form.save(commit=False), by=request.user)
        return redirect("centers:volunteers", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("Somebody who offered to talk"),
        lede=_("They get a link to a page of their own, to change, pause or stop."),
        submit_label=_("Add"),
        cancel_url=reverse("centers:volunteers", args=[center_pk]),
    )


def volunteer_of(token: str) -> Volunteer:
    """The volunteer whom the signed link belongs to; 404 for any other string."""
    try:
        pk = signing.loads(token, salt=VOLUNTEER_SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    return get_object_or_404(Volunteer.objects.select_related("center"), pk=pk)


@login_not_required
def volunteer_page(request: Request, token: str) -> HttpResponse:
    """A volunteer's own page: no account, the signed link is the key."""
    volunteer = volunteer_of(token)
    form = VolunteerForm(request.POST or None, instance=volunteer)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("centers:volunteer_page", token=token)
    context = {
        "volunteer": volunteer,
        "token": token,
        "form": form,
        "pause_form": PauseForm(initial={"until": volunteer.paused_until}),
        "asked": volunteer.asked_this_month(),
    }
    status = 422 if form.errors else 200
    return render(request, "centers/volunteer_page.html", context, status=status)


@login_not_required
@require_POST
def volunteer_pause(request: Request, token: str) -> HttpResponse:
    form = PauseForm(request.POST)
    if form.is_valid():
        until = form.cleaned_data["until"]
        volunteers.pause_volunteer(volunteer=volunteer_of(token), until=until)
        messages.success(request, _("Saved."))
    return redirect("centers:volunteer_page", token=token)


@login_not_required
@require_POST
def volunteer_stop(request: Request, token: str) -> HttpResponse:
    volunteers.stop_volunteer(volunteer=volunteer_of(token))
    messages.success(request, _("You are off the list. Thank you for every talk you gave."))
    return redirect("centers:volunteer_page", token=token)

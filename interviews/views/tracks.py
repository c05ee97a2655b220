from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from interviews.actions import tracks as verbs
from interviews.forms.tracks import (
    CloseTrackForm,
    ProposalForm,
    ReferenceForm,
    ResultForm,
    TrackForm,
    TrackInterviewForm,
)
from interviews.models import Interview, Reference, Track
from interviews.tracks import steps_of


def own_track(request: Request, pk: int) -> Track:
    rows = Track.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related("kind", "career", "organization", "owner"), pk=pk)


@require_safe
def track_list(request: Request) -> HttpResponse:
    tracks = Track.objects.visible_to(request.user).select_related("kind", "career")
    return render(request, "interviews/track_list.html", {"tracks": tracks})


def track_create(request: Request) -> HttpResponse:
    form = TrackForm(request.POST or None, instance=Track(owner=request.user), user=request.user)
    if form.is_valid():
        return redirect("interviews:track_detail", form.save().pk)
    return form_page(
        request,
        form,
        title=_("A track"),
        lede=_("Several conversations with one aim: a candidacy, a company, or referrals."),
        submit_label=_("Begin"),
        cancel_url=reverse("interviews:track_list"),
    )


@require_safe
def track_detail(request: Request, pk: int) -> HttpResponse:
    track = own_track(request, pk)
    context = {
        "track": track,
        "steps": steps_of(track),
        "interviews": track.interviews.visible_to(request.user).with_people(),
        "references": track.references.select_related("contact"),
        "interview_form": TrackInterviewForm(user=request.user),
        "reference_form": ReferenceForm(user=request.user),
        "result_form": ResultForm(),
        "proposal_form": ProposalForm(instance=track),
        "close_form": CloseTrackForm(instance=track),
    }
    return render(request, "interviews/track_detail.html", context)


def back(request: Request, track_id: int, form: BaseForm | None = None) -> HttpResponse:
    """To the track again; a form that was not understood says why."""
    for errors in form.errors.values() if form else ():
        messages.error(request, str(errors[0]))
    return redirect("interviews:track_detail", track_id)


@require_POST
def track_add(request: Request, pk: int) -> HttpResponse:
    track = own_track(request, pk)
    form = TrackInterviewForm(request.POST, user=request.user)
    if form.is_valid():
        verbs.add_to_track(track=track, **form.cleaned_data)
    return back(request, pk, form)


@require_POST
def track_result(request: Request, pk: int, interview: int) -> HttpResponse:
    track = own_track(request, pk)
    held = get_object_or_404(Interview.objects.visible_to(request.user), pk=interview, tracks=track)
    form = ResultForm(request.POST)
    if form.is_valid():
        verbs.note_result(track=track, interview=held, **form.cleaned_data)
    return back(request, pk, form)


@require_POST
def track_propose(request: Request, pk: int) -> HttpResponse:
    track = own_track(request, pk)
    form = ProposalForm(request.POST)
    if form.is_valid():
        verbs.note_proposal(track=track, **form.cleaned_data)
    return back(request, pk, form)


@require_POST
def track_close(request: Request, pk: int) -> HttpResponse:
    track = own_track(request, pk)
    form = CloseTrackForm(request.POST)
    if form.is_valid():
        verbs.close_track(track=track, **form.cleaned_data)
    return back(request, pk, form)


@require_POST
def reference_create(request: Request, pk: int) -> HttpResponse:
    track = own_track(request, pk)
    form = ReferenceForm(request.POST, user=request.user)
    if form.is_valid():
        verbs.add_reference(track=track, **form.cleaned_data)
    return back(request, pk, form)


@require_POST
def reference_advance(request: Request, pk: int, verb: str) -> HttpResponse:
    """Asked, agreed, briefed or thanked: one after the other."""
    reference = get_object_or_404(Reference.objects.visible_to(request.user), pk=pk)
    try:
        verbs.advance_reference(reference=reference, verb=verb)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    return back(request, reference.track_id)

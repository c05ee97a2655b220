from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
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
    return show_track(request, own_track(request, pk))


def show_track(request: Request, track: Track, **refused: BaseForm) -> HttpResponse:
    """The page of a track; a form that was refused stands there with all that was typed."""
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
    status = 422 if refused else 200
    return render(request, "interviews/track_detail.html", {**context, **refused}, status=status)


def take(
    request: Request, track: Track, verb: Callable[..., object], **forms: BaseForm
) -> HttpResponse:
    """Do what the one form of `forms` asks for, or show it again with the objection."""
    [form] = forms.values()
    if accepts(form, lambda: verb(track=track, **form.cleaned_data)):
        return redirect("interviews:track_detail", track.pk)
    return show_track(request, track, **forms)


@require_POST
def track_add(request: Request, pk: int) -> HttpResponse:
    form = TrackInterviewForm(request.POST, user=request.user)
    return take(request, own_track(request, pk), verbs.add_to_track, interview_form=form)


@require_POST
def track_propose(request: Request, pk: int) -> HttpResponse:
    form = ProposalForm(request.POST)
    return take(request, own_track(request, pk), verbs.note_proposal, proposal_form=form)


@require_POST
def track_close(request: Request, pk: int) -> HttpResponse:
    form = CloseTrackForm(request.POST)

    def close(**facts: Any) -> None:
        verbs.close_track(**facts)
        tell_with_undo(request, _("Closed."), "interviews:track_reopen", pk)

    return take(request, own_track(request, pk), close, close_form=form)


@require_POST
def track_reopen(request: Request, pk: int) -> HttpResponse:
    verbs.reopen_track(track=own_track(request, pk))
    messages.success(request, _("Open again."))
    return redirect("interviews:track_detail", pk)


@require_POST
def reference_create(request: Request, pk: int) -> HttpResponse:
    form = ReferenceForm(request.POST, user=request.user)
    return take(request, own_track(request, pk), verbs.add_reference, reference_form=form)


@require_POST
def track_result(request: Request, pk: int, interview: int) -> HttpResponse:
    track = own_track(request, pk)
    held = get_object_or_404(Interview.objects.visible_to(request.user), pk=interview, tracks=track)
    form = ResultForm(request.POST)
    if form.is_valid():
        verbs.note_result(track=track, interview=held, **form.cleaned_data)
    for errors in form.errors.values():
        messages.error(request, str(errors[0]))
    return redirect("interviews:track_detail", pk)


def own_reference(request: Request, pk: int) -> Reference:
    rows = Reference.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related("track__kind", "track__owner"), pk=pk)


@require_POST
def reference_advance(request: Request, pk: int, verb: str) -> HttpResponse:
    """Asked, agreed, briefed or thanked: one after the other."""
    reference = own_reference(request, pk)
    try:
        verbs.advance_reference(reference=reference, verb=verb)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    else:
        tell_with_undo(request, _("Noted."), "interviews:reference_take_back", pk, verb)
    return redirect("interviews:track_detail", reference.track_id)


@require_POST
def reference_take_back(request: Request, pk: int, verb: str) -> HttpResponse:
    reference = own_reference(request, pk)
    try:
        verbs.take_back_step(reference=reference, verb=verb)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    else:
        messages.success(request, _("Everything is as it was."))
    return redirect("interviews:track_detail", reference.track_id)

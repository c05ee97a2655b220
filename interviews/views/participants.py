from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page, tell_with_undo
from interviews.actions.tracks import add_participant
from interviews.forms.tracks import ParticipantForm, SelfRatingForm
from interviews.models import Interview, Participant, SelfRating
from interviews.views.verbs import own_interview


def group_page(
    request: Request, interview: Interview, form: BaseForm, **forms: BaseForm
) -> HttpResponse:
    """The people and the rating; `form` is the one that came in."""
    return form_page(
        request,
        form,
        "interviews/interview_group.html",
        interview=interview,
        participants=interview.participants.select_related("contact"),
        **forms,
    )


def interview_group(request: Request, pk: int) -> HttpResponse:
    """Who else is in a group interview, and how it went for the owner (T9)."""
    interview = own_interview(request, pk)
    form = ParticipantForm(request.POST or None)
    if form.is_valid():
        add_participant(interview=interview, **form.cleaned_data)
        return redirect("interviews:group", pk)
    rating_form = SelfRatingForm(instance=rating_of(interview))
    return group_page(request, interview, form, people_form=form, rating_form=rating_form)


@require_POST
def interview_rate_self(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = SelfRatingForm(request.POST, instance=rating_of(interview))
    if form.is_valid():
        form.save()
        return redirect("interviews:group", pk)
    return group_page(request, interview, form, people_form=ParticipantForm(), rating_form=form)


def rating_of(interview: Interview) -> SelfRating:
    kept = SelfRating.objects.filter(interview=interview).first()
    return kept or SelfRating(owner=interview.owner, interview=interview)


@require_POST
def participant_drop(request: Request, pk: int) -> HttpResponse:
    participant = get_object_or_404(Participant.objects.visible_to(request.user), pk=pk)
    participant.put_away()
    tell_with_undo(request, _("Removed."), "interviews:participant_restore", pk)
    return redirect("interviews:group", participant.interview_id)


@require_POST
def participant_restore(request: Request, pk: int) -> HttpResponse:
    participant = get_object_or_404(Participant.objects.removed_by(request.user), pk=pk)
    participant.take_back()
    messages.success(request, _("It is back."))
    return redirect("interviews:group", participant.interview_id)

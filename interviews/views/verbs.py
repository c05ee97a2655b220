import datetime as dt

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from interviews.actions import asking, closing, meeting
from interviews.actions.facts import take_back
from interviews.forms.interview import (
    CloseForm,
    HoldForm,
    PostponeForm,
    ScheduleForm,
)
from interviews.models import Interview
from interviews.offers import clashes
from interviews.recipients import next_to_thank


def own_interview(request: Request, pk: int) -> Interview:
    """The signed-in user's interview, or 404."""
    rows = Interview.objects.visible_to(request.user).select_related("contact", "owner")
    return get_object_or_404(rows, pk=pk)


def done(request: Request, interview: Interview, verb: str, words: str) -> HttpResponse:
    """Back to the interview, saying what was done and how to undo it."""
    tell_with_undo(request, words, "interviews:take_back", interview.pk, verb)
    return redirect(interview)


def warn_of_clashes(request: Request, interview: Interview, *times: dt.datetime | None) -> None:
    """Say which other conversation stands within an hour of one of these times (R69)."""
    for other in clashes(interview, [at for at in times if at]):
        words = _("Within an hour of your conversation with %(name)s: leave room between the two.")
        messages.warning(request, words % {"name": other.contact.name})


@require_POST
def interview_agree(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    asking.agree(interview=interview)
    return done(request, interview, "agree", _("A yes. Now find a time."))


@require_POST
def interview_decline(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    asking.decline(interview=interview)
    return done(
        request, interview, "decline", _("Noted. A kind thank-you for the answer is enough.")
    )


def interview_postpone(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = PostponeForm(request.POST or None)
    if form.is_valid():
        asking.postpone(interview=interview, **form.cleaned_data)
        return done(request, interview, "postpone", _("Noted. We remind you on that day."))
    return form_page(
        request,
        form,
        title=_("Not now: when may you ask again?"),
        lede=_("If they named a month, take its first week."),
        submit_label=_("Remind me then"),
        cancel_url=interview.get_absolute_url(),
    )


def interview_schedule(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = ScheduleForm(request.POST or None, instance=interview)
    if form.is_valid():
        facts = dict(form.cleaned_data)
        starts_at = facts.pop("scheduled_for")
        meeting.schedule(interview=interview, starts_at=starts_at, **facts)
        warn_of_clashes(request, interview, starts_at)
        return done(request, interview, "schedule", _("The time is set."))
    return form_page(
        request,
        form,
        title=_("Set the time"),
        lede=_("At their convenience: offer two or three windows and take the one they like."),
        submit_label=_("Set the time"),
        cancel_url=interview.get_absolute_url(),
    )


def interview_hold(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    ended_at = timezone.localtime(min(interview.ends_at or timezone.now(), timezone.now()))
    initial = {"held_at": ended_at, "notes": interview.notes, "base": interview.notes}
    form = HoldForm(request.POST or None, initial=initial)
    if accepts(form, lambda: meeting.write_up(interview=interview, **form.cleaned_data)):
        return done(request, interview, "hold", _("Well done. Thank them while it is fresh."))
    return form_page(
        request,
        form,
        title=_("You talked with %(name)s") % {"name": interview.contact.short_name},
        lede=_("Write what you remember now; you can go on later."),
        submit_label=_("Save"),
        cancel_url=interview.get_absolute_url(),
    )


def interview_close(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = CloseForm(request.POST or None)
    if form.is_valid():
        closing.close(interview=interview, **form.cleaned_data)
        return done(request, interview, "close", _("Closed."))
    return form_page(
        request,
        form,
        title=_("Close this conversation"),
        lede=lede_of_closing(interview),
        submit_label=_("Close kindly"),
        cancel_url=interview.get_absolute_url(),
    )


def lede_of_closing(interview: Interview) -> str:
    """That thanks are owed is said before the reminders of them end (R42)."""
    if interview.held_at and not interview.thanked_at and interview.contact.is_approachable:
        words = _("%(name)s has no written thanks yet. Closing ends our reminders of them.")
        return words % {"name": next_to_thank(interview).short_name}
    return _("No reply is not a failure: it is about their week, not about you.")


@require_POST
def interview_reopen(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    closing.reopen(interview=interview)
    messages.success(request, _("Open again."))
    return redirect(interview)


@require_POST
def interview_take_back(request: Request, pk: int, verb: str) -> HttpResponse:
    interview = own_interview(request, pk)
    try:
        take_back(interview=interview, verb=verb)
    except ValidationError as objection:
        messages.error(request, objection.messages[0])
    else:
        messages.success(request, _("Taken back."))
    return redirect(interview)

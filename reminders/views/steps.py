from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import back, tell_with_undo
from reminders.actions import answering
from reminders.models import Reminder

SNOOZES = (1, 3, 7)


def _mine(request: Request, pk: int) -> Reminder:
    return get_object_or_404(Reminder.objects.visible_to(request.user), pk=pk)


@require_POST
def reminder_settle(request: Request, pk: int) -> HttpResponse:
    reminder = _mine(request, pk)
    try:
        answering.settle(reminder=reminder, user=request.user)
    except ValidationError as objection:
        messages.error(request, " ".join(objection.messages))
    else:
        tell_with_undo(request, _("Done."), "reminders:reopen", pk)
    return back(request, "reminders:list")


@require_POST
def reminder_snooze(request: Request, pk: int, days: int) -> HttpResponse:
    if days not in SNOOZES:
        raise Http404
    reminder = _mine(request, pk)
    if answering.snooze(reminder=reminder, days=days):
        day = date_format(localtime(answering.snoozed_until(reminder, days)), "MOMENT_FORMAT")
        words = _("You hear about it again on %(day)s.") % {"day": day}
        tell_with_undo(request, words, "reminders:wake", pk)
    return back(request, "reminders:list")


@require_POST
def reminder_dismiss(request: Request, pk: int) -> HttpResponse:
    answering.dismiss(reminder=_mine(request, pk))
    tell_with_undo(request, _("You hear no more about it."), "reminders:reopen", pk)
    return back(request, "reminders:list")


@require_POST
def reminder_reopen(request: Request, pk: int) -> HttpResponse:
    try:
        answering.reopen(reminder=_mine(request, pk))
    except ValidationError as objection:
        messages.error(request, " ".join(objection.messages))
    else:
        messages.success(request, _("It is on your list again."))
    return back(request, "reminders:list")


@require_POST
def reminder_wake(request: Request, pk: int) -> HttpResponse:
    answering.wake(reminder=_mine(request, pk))
    messages.success(request, _("It is on your list again."))
    return back(request, "reminders:list")

import datetime as dt
from itertools import chain

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import tell_with_undo
from dashboard.forms import MoveForm
from dashboard.harvest import harvest_of, streak_of
from dashboard.month import month_of, read_month, read_week, week_of
from dashboard.moving import move_step, move_talk
from interviews.models import Interview
from interviews.views.verbs import warn_of_clashes
from reminders.models import Reminder


@require_safe
def calendar(request: Request) -> HttpResponse:
    """A month, or the week of `?week=2026-11-24`."""
    today = timezone.localdate(timezone=request.user.zone)
    if "week" in request.GET:
        week = week_of(request.user, read_week(request.GET["week"], today))
        return render(request, "dashboard/calendar_week.html", {"week": week})
    month = month_of(request.user, read_month(request.GET.get("month", ""), today))
    context = {
        "month": month,
        "harvest": harvest_of(request.user, month.first, month.after),
        "streak": streak_of(request.user, today),
    }
    return render(request, "dashboard/calendar.html", context)


@require_POST
def talk_move(request: Request, pk: int, day: str = "") -> HttpResponse:
    """To the day in the form; the undo button has it in its address."""
    talks = Interview.objects.visible_to(request.user).select_related("contact", "owner")
    interview = get_object_or_404(talks, pk=pk)
    form = MoveForm({"day": day} if day else request.POST)
    before = timezone.localtime(interview.scheduled_for).date() if interview.scheduled_for else None
    if form.moves(lambda to: move_talk(interview=interview, day=to)):
        words = _("%(name)s is now on %(day)s. Tell them.")
        said = {"name": interview.contact.name, "day": said_day(form.cleaned_data["day"])}
        tell_with_undo(request, words % said, "dashboard:talk_back", pk, before)
        warn_of_clashes(request, interview, interview.scheduled_for)
    return back(request, form, f"talk-{pk}")


@require_POST
def step_move(request: Request, pk: int) -> HttpResponse:
    reminder = get_object_or_404(Reminder.objects.visible_to(request.user), pk=pk)
    form = MoveForm(request.POST)
    if form.moves(lambda to: move_step(reminder=reminder, day=to)):
        words = _("You hear about it again on %(day)s.")
        said = {"day": said_day(form.cleaned_data["day"])}
        tell_with_undo(request, words % said, "reminders:wake", pk)
    return back(request, form, f"step-{pk}")


def said_day(day: dt.date) -> str:
    return date_format(day, "WEEKDAY_FORMAT")


def back(request: Request, form: MoveForm, place: str) -> HttpResponse:
    """To the week of the new day; with what was wrong with it, if anything."""
    for objection in chain.from_iterable(form.errors.values()):
        messages.error(request, str(objection))
    day = form.cleaned_data.get("day") or timezone.localdate()
    return redirect(f"{reverse('dashboard:calendar')}?week={day}#{place}")

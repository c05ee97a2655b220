from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from reminders.actions import silence, watching
from reminders.actions.testing import send_test
from reminders.log import read_log


def reminder_list(request: Request) -> HttpResponse:
    """What is planned, what left, what failed and why: the proof for the user."""
    context = {
        "log": read_log(request.user, mark=request.GET.get("after", "")),
        "health": watching.read_health(),
        "silence": silence.silence_of(request.user),
    }
    return render(request, "reminders/reminder_list.html", context)


@require_POST
def reminder_test(request: Request) -> HttpResponse:
    send_test(user=request.user)
    messages.success(
        request, _("A test mail is on its way to %(to)s.") % {"to": request.user.email}
    )
    return redirect("reminders:list")


@require_POST
def mail_resume(request: Request) -> HttpResponse:
    silence.lift_silence(user=request.user)
    messages.success(request, _("Your reminders come by mail again."))
    return redirect("reminders:list")

"""Pages behind the links in mails: no signing in, signed tokens, GET asks and POST acts."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.models import User
from reminders import links
from reminders.actions import mailing
from reminders.models import Reminder

asks_then_acts = require_http_methods(["GET", "HEAD", "POST"])


# The signature in the address is what makes the form safe; mail programs keep no cookies.
@csrf_exempt
@login_not_required
@never_cache
@asks_then_acts
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Done, later or not any more, as the link says; scanners that open it change nothing."""
    link = links.read_step(token)
    if link is None:
        return render(request, "reminders/link_expired.html", status=410)
    reminder = get_object_or_404(Reminder.objects.select_related("owner"), pk=link.reminder_id)
    context = mailing.words(reminder, link)
    if request.method != "POST":
        return render(request, "reminders/answer.html", context)
    try:
        mailing.answer(reminder=reminder, link=link)
    except ValidationError as objection:
        return render(
            request, "reminders/answer.html", {**context, "objection": objection}, status=422
        )
    return render(request, "reminders/answered.html", context)


@csrf_exempt
@login_not_required
@never_cache
@asks_then_acts
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End all reminder mail: by a mail program with one POST (RFC 8058), by a person in two."""
    # Nobody is signed in to scope by: the signature names the account.
    owner = get_object_or_404(User, pk=links.read_goodbye(token))
    if request.method == "POST":
        mailing.end_mail(user=owner)
        return render(request, "reminders/unsubscribed.html", {"email": owner.email})
    return render(request, "reminders/unsubscribe.html", {"email": owner.email})

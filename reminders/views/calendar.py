from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from reminders import links, sources
from reminders.actions import feeding
from reminders.agenda import event_as_ics, feed_as_ics
from reminders.models import CalendarFeed


def calendar(request: Request) -> HttpResponse:
    """The private address of the owner's feed, and how to end it."""
    feed = CalendarFeed.objects.visible_to(request.user).first()
    context = {"feed": feed, "feed_url": links.feed_url(feed) if feed else ""}
    return render(request, "reminders/calendar.html", context)


@require_POST
def calendar_renew(request: Request) -> HttpResponse:
    feeding.renew_feed(owner=request.user)
    messages.success(request, _("This is your private address. The old one no longer works."))
    return redirect("reminders:calendar")


@require_POST
def calendar_remove(request: Request) -> HttpResponse:
    feeding.remove_feed(owner=request.user)
    messages.success(request, _("The address no longer works."))
    return redirect("reminders:calendar")


@login_not_required
@never_cache
@require_safe
def calendar_feed(request: Request, token: str) -> HttpResponse:
    """Conversations and due steps for a calendar program that knows the address."""
    feed = get_object_or_404(CalendarFeed.objects.select_related("owner"), token=token)
    feeding.note_read(feed=feed)
    return HttpResponse(feed_as_ics(feed.owner), content_type="text/calendar; charset=utf-8")


@require_safe
def event_download(request: Request, source: str) -> HttpResponse:
    """One conversation as a file, to be added by hand to any calendar."""
    found = [event for event in sources.events(request.user) if event.source == source]
    if not found:
        raise Http404
    response = HttpResponse(event_as_ics(found[0]), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return response

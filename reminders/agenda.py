"""Conversations and due steps as iCalendar: the owner's own entries, never an invitation."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone, translation
from icalendar import Calendar
from icalendar import Event as Entry

from accounts.models import User
from reminders import links, sources
from reminders.models import Reminder
from reminders.sources import Event, Notice

STEPS_SHOWN = 500


def feed_as_ics(owner: User) -> bytes:
    """Everything with a date, METHOD:PUBLISH, no organizer and no attendee (imports.md 2)."""
    with translation.override(owner.language), timezone.override(owner.zone):
        calendar = _calendar()
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", "Askwell")
        calendar.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT1H")
        for event in sources.events(owner):
            calendar.add_component(_meeting(event))
        for reminder, notice in _steps(owner):
            calendar.add_component(_step(reminder, notice))
        return calendar.to_ical()


def event_as_ics(event: Event) -> bytes:
    """One conversation to add by hand; no METHOD, so no program takes it for an invitation."""
    calendar = _calendar()
    calendar.add_component(_meeting(event))
    return calendar.to_ical()


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Askwell//askwell//EN")
    calendar.add("version", "2.0")
    return calendar


def _entry(uid: str, summary: str, path: str) -> Entry:
    entry = Entry()
    entry.add("uid", f"{uid}@{urlsplit(settings.SITE_URL).hostname}")
    entry.add("dtstamp", timezone.now())
    entry.add("summary", summary)
    if path:
        entry.add("url", links.site_url(path))
    return entry


def _meeting(event: Event) -> Entry:
    """Times in UTC; notes about the person stay out of every calendar."""
    entry = _entry(event.source.replace(":", "-"), event.summary, event.path)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    if event.place:
        entry.add("location", event.place)
    if event.changed_at:
        entry.add("last-modified", event.changed_at)
    return entry


def _steps(owner: User) -> list[tuple[Reminder, Notice]]:
    """Open steps that are bound to a day; those bound to the minute are about a meeting."""
    rows = list(
        Reminder.objects.visible_to(owner)
        .open()
        .filter(until=None)
        .order_by("due_at", "pk")[:STEPS_SHOWN]
    )
    notices = sources.describe(rows)
    return [(row, notices[row.pk]) for row in rows if row.pk in notices]


def _step(reminder: Reminder, notice: Notice) -> Entry:
    """A whole day that keeps nobody busy."""
    day = timezone.localtime(max(filter(None, [reminder.due_at, reminder.snoozed_until]))).date()
    entry = _entry(f"step-{reminder.pk}", notice.what, notice.path)
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    entry.add("description", notice.why)
    return entry

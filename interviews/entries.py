"""The calendar entry of one conversation, for either side; it moves and is called off properly.

UID stays, SEQUENCE grows: it counts the seconds from the interview's first to its last change,
so no counter has to be kept. No note about anybody goes into an entry.
"""

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vCalAddress, vText

from interviews.models import Interview, Invitation

PUBLISH, REQUEST, CANCEL = "PUBLISH", "REQUEST", "CANCEL"


def own_entry(interview: Interview) -> bytes:
    """For the owner's calendar: an event without guests, so that no program answers it."""
    return _calendar(interview, _method(interview), with_whom=interview.contact.name)


def contact_entry(interview: Interview) -> bytes:
    """For the contact to add by hand, or to take away again."""
    return _calendar(interview, _method(interview), with_whom=str(interview.owner))


def invitation_entry(interview: Interview, address: str, method: str = REQUEST) -> bytes:
    """For a mail to the contact: programs show it with yes and no, and answer the owner."""
    return _calendar(interview, method, with_whom=str(interview.owner), guest=address)


def uid_of(interview: Interview) -> str:
    return f"interview-{interview.pk}@{urlsplit(settings.SITE_URL).hostname}"


def sequence_of(interview: Interview) -> int:
    return int((interview.updated_at - interview.created_at).total_seconds())


def _method(interview: Interview) -> str:
    return PUBLISH if interview.scheduled_for and not interview.is_over else CANCEL


def _calendar(interview: Interview, method: str, *, with_whom: str, guest: str = "") -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Askwell//askwell//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    event = _event(interview, method, with_whom)
    if guest:
        event.add("organizer", _organizer(interview))
        event.add("attendee", _attendee(interview, guest), encode=False)
    calendar.add_component(event)
    return calendar.to_ical()


def _event(interview: Interview, method: str, with_whom: str) -> Event:
    """Times in UTC: no zone table is needed, and every program reads them."""
    event = Event()
    event.add("uid", uid_of(interview))
    event.add("dtstamp", timezone.now())
    event.add("last-modified", interview.updated_at)
    event.add("sequence", sequence_of(interview))
    event.add("summary", _("Conversation with %(name)s") % {"name": with_whom})
    event.add("status", "CANCELLED" if method == CANCEL else "CONFIRMED")
    if starts_at := _starts_at(interview):
        event.add("dtstart", starts_at)
        event.add("dtend", starts_at + dt.timedelta(minutes=interview.minutes))
    if interview.place and method != CANCEL:
        event.add("location", interview.place)
    return event


def _starts_at(interview: Interview) -> dt.datetime | None:
    """The time agreed, or the last one where it was given up: a cancellation names it."""
    booked = Invitation.objects.filter(interview=interview).values_list("booked_for", flat=True)
    return interview.scheduled_for or booked.first()


def _organizer(interview: Interview) -> vCalAddress:
    organizer = vCalAddress(f"mailto:{interview.owner.email}")
    organizer.params["CN"] = vText(str(interview.owner))
    return organizer


def _attendee(interview: Interview, address: str) -> vCalAddress:
    """The form that Gmail and Outlook answer with buttons."""
    attendee = vCalAddress(f"mailto:{address}")
    attendee.params.update(
        {
            "CUTYPE": vText("INDIVIDUAL"),
            "ROLE": vText("REQ-PARTICIPANT"),
            "PARTSTAT": vText("NEEDS-ACTION"),
            "RSVP": vText("TRUE"),
            "CN": vText(interview.contact.name),
            "X-NUM-GUESTS": vText("0"),
        }
    )
    return attendee

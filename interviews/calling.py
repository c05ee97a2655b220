"""The number to call in a talk by phone."""

from dataclasses import dataclass

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

from contacts.models import ContactPoint
from interviews.models import Interview


@dataclass(frozen=True)
class Number:
    """As it was written down, and the address that a phone dials."""

    text: str
    address: str


def number_to_call(interview: Interview) -> Number | None:
    """The number in the place agreed, else the contact's own while the talk is to come.

    One query where the place names none.
    """
    if interview.medium != Interview.Medium.PHONE:
        return None
    written = number_in(interview.place, interview.owner.country)
    if written or interview.held_at or interview.is_over:
        return written
    point = interview.contact.points.filter(kind=ContactPoint.Kind.PHONE).first()
    return Number(point.raw, point.address) if point else None


def number_in(text: str, region: str) -> Number | None:
    """The first telephone number in a text, read as in `region` where it names no country."""
    match = next(iter(PhoneNumberMatcher(text, region)), None)
    if match is None:
        return None
    return Number(match.raw_string, f"tel:{format_number(match.number, PhoneNumberFormat.E164)}")

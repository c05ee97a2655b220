"""Addresses, numbers and links in the one form in which they are compared."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import phonenumbers

from contacts.models.contact import ContactPoint

Kind = ContactPoint.Kind
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")
_LABEL = re.compile(r"^([^:@/]{1,60}):\s+(.+)$")
# 1.23457E+11: a spreadsheet has rounded the digits away, and what is left is no number.
_EXCEL_NUMBER = re.compile(r"^\d+([.,]\d+)?E\+?\d+$", re.IGNORECASE)
_LINKEDIN = re.compile(r"^(?:[a-z]{2,3}\.|www\.|m\.)?linkedin\.com/in/([^/?#]+)")


@dataclass(frozen=True, slots=True)
class Point:
    """One way to reach somebody, as typed (`raw`) and as compared (`value`)."""

    kind: str
    raw: str
    value: str
    label: str = ""
    is_preferred: bool = False


def split_label(line: str) -> tuple[str, str]:
    """Label and address of a line such as "work: anna@example.org"."""
    found = _LABEL.match(line.strip())
    return (found[1], found[2]) if found else ("", line.strip())


def normal_email(raw: str) -> str:
    """The address in lower case, without display name or mailto; empty when there is none."""
    found = _EMAIL.search(raw)
    address = found.group().casefold() if found else ""
    return address.removeprefix("mailto:").strip(".")


def normal_phone(raw: str, region: str = "US") -> str:
    """E.164 where the number is possible in `region`, else its digits; empty when none are left."""
    text = raw.removeprefix("tel:").strip()
    if _EXCEL_NUMBER.match(text):
        return ""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return "".join(filter(str.isdecimal, text))[:40]
    if not phonenumbers.is_possible_number(number):
        return "".join(filter(str.isdecimal, text))[:40]
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def normal_link(raw: str) -> str:
    """Host and path without scheme, `www.` and final slash; a LinkedIn profile as its slug."""
    text = raw.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = (parts.hostname or "").casefold()
    except ValueError:
        return ""
    if "." not in host or parts.scheme not in ("http", "https") or " " in host:
        return ""
    path = parts.path.rstrip("/")
    profile = _LINKEDIN.match(f"{host}{path}".casefold())
    if profile:
        return f"linkedin.com/in/{unquote(profile.group(1))}"
    query = f"?{parts.query}" if parts.query else ""
    return f"{host.removeprefix('www.')}{path}{query}"


def make_point(
    kind: str, raw: str, label: str = "", *, region: str = "US", is_preferred: bool = False
) -> Point | None:
    """The point that `raw` says, or None when it holds nothing that can be used."""
    raw = " ".join(raw.split())[:500]
    if kind == Kind.EMAIL:
        value = normal_email(raw)
    else:
        value = normal_phone(raw, region) if kind == Kind.PHONE else normal_link(raw)
    if not value or len(value) > 500:
        return None
    return Point(str(kind), raw, value, label.strip()[:60], is_preferred)

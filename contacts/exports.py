"""People out again: vCard 4.0 and CSV, written row by row."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from contacts.imports.columns import FORMULA
from contacts.imports.vcard import OWN
from contacts.models import Contact, ContactPoint

Kind = ContactPoint.Kind
TITLES = (
    *("Name", "Role", "Organization", "E-mail", "Phone", "Link", "Tags", "Notes"),
    *("How known", "Known since", "Role since", "Formerly", "Channel", "Time zone"),
    *("Best times", "Busy seasons"),
)
_PROPERTIES = {Kind.EMAIL: "EMAIL", Kind.PHONE: "TEL", Kind.LINK: "URL"}


def safe_cell(text: str) -> str:
    """A cell no spreadsheet runs (R65); `contacts.imports.columns.plain` undoes it."""
    return f"'{text}" if text.startswith((*FORMULA, "'", "\0")) else text


def csv_lines(contacts: Iterable[Contact]) -> Iterator[str]:
    """A table with titles; several addresses stand on lines of one cell."""
    yield _csv_line(TITLES)
    for contact in contacts:
        yield _csv_line([safe_cell(cell) for cell in _cells(contact)])


def _csv_line(cells: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cells(contact: Contact) -> list[str]:
    points = list(contact.points.all())
    organization = contact.organization.name if contact.organization else ""
    return [
        *(contact.name, contact.role, organization),
        *("\n".join(_labelled(point) for point in points if point.kind == kind) for kind in Kind),
        ", ".join(contact.tags),
        contact.notes,
        contact.how_known,
        *(str(day or "") for day in (contact.known_since_on, contact.role_since_on)),
        *("yes" if contact.is_former else "", contact.channel, contact.time_zone),
        *(contact.best_times, contact.busy_seasons),
    ]


def _labelled(point: ContactPoint) -> str:
    return f"{point.label}: {point.raw}" if point.label else point.raw


def vcard_lines(contacts: Iterable[Contact]) -> Iterator[str]:
    """One vCard 4.0 for each person."""
    for contact in contacts:
        yield "".join(fold_line(line) for line in _card(contact))


def escape(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return text.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def fold_line(line: str) -> str:
    """A line of at most 75 octets and its continuations, none of which cuts a letter."""
    parts, part, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > 74:
            parts.append(part)
            part, size = "", 0
        part, size = part + letter, size + width
    return "\r\n ".join([*parts, part]) + "\r\n"


def _card(contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"FN:{escape(contact.name)}"
    if contact.organization:
        yield f"ORG:{escape(contact.organization.name)}"
    plain = {"TITLE": contact.role, "TZ": contact.time_zone, "NOTE": contact.notes}
    own = {name: _own_text(contact, column) for name, column in OWN.items()}
    for name, text in (plain | own).items():
        if text:
            yield f"{name}:{escape(text)}"
    if contact.tags:
        yield "CATEGORIES:" + ",".join(escape(tag) for tag in contact.tags)
    for number, point in enumerate(contact.points.all(), start=1):
        yield from _point_lines(number, point)
    yield "END:VCARD"


def _own_text(contact: Contact, column: str) -> str:
    value = getattr(contact, column)
    return "" if value in (None, False) else str(value)


def _point_lines(number: int, point: ContactPoint) -> Iterator[str]:
    preferred = ";PREF=1" if point.is_preferred else ""
    name = _PROPERTIES[ContactPoint.Kind(point.kind)]
    yield f"item{number}.{name}{preferred}:{escape(point.raw)}"
    if point.label:
        yield f"item{number}.X-ABLABEL:{escape(point.label)}"

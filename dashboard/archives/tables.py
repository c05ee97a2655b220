"""The same account for other programs: tables, address cards and a calendar."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

from icalendar import Calendar, Event

from accounts.models import User
from contacts.exports import csv_lines, safe_cell, vcard_lines
from contacts.models import Contact
from dashboard.archives.belongings import Belonging
from dashboard.archives.references import WritingKeys
from dashboard.archives.writing import rows_of
from interviews.models import Interview

CONTACTS = {"people.csv": csv_lines, "people.vcf": vcard_lines}


def people(owner: User, name: str) -> Iterator[str]:
    """Everybody who is not thrown away, as a table or as vCard 4.0."""
    return CONTACTS[name](Contact.objects.visible_to(owner).in_blocks())  # type: ignore[arg-type]


def table(belonging: Belonging, owner: User, keys: WritingKeys) -> Iterator[str]:
    """Rows of one model for a spreadsheet, which runs none of their cells (R65)."""
    columns = ["key", *(field.name for field in (*belonging.columns, *belonging.links))]
    yield _line(columns)
    for row in rows_of(belonging, owner, keys):
        yield _line(safe_cell(_cell(row[name])) for name in columns)


def calendar(owner: User) -> Iterator[str]:
    """Every conversation that has a time, as iCalendar; it invites nobody."""
    head, foot = _frame()
    yield head
    rows = Interview.objects.visible_to(owner).filter(scheduled_for__isnull=False)
    last = 0
    while block := list(rows.filter(pk__gt=last).select_related("contact").order_by("pk")[:500]):
        for interview in block:
            yield _event(interview).to_ical().decode()
        last = block[-1].pk
    yield foot


def _line(cells: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        is_plain = all(isinstance(each, str) for each in value)
        return "\n".join(value) if is_plain else json.dumps(value, ensure_ascii=False)
    return str(value)


def _frame() -> tuple[str, str]:
    frame = Calendar()
    frame.add("prodid", "-//Askwell//askwell//EN")
    frame.add("version", "2.0")
    head, end, _rest = frame.to_ical().decode().partition("END:VCALENDAR")
    return head, f"{end}\r\n"


def _event(interview: Interview) -> Event:
    entry = Event()
    entry.add("uid", f"interview-{interview.pk}@askwell")
    entry.add("dtstamp", interview.updated_at)
    entry.add("summary", str(interview.contact))
    entry.add("dtstart", interview.scheduled_for)
    entry.add("dtend", interview.scheduled_for + timedelta(minutes=interview.minutes))  # type: ignore[operator]
    if interview.place:
        entry.add("location", interview.place)
    return entry

"""Reading a roster file: a CSV with an address in each row, and a name, a number, a cohort."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from contacts.imports.person import UnreadableError
from contacts.imports.text import lines_of

MOST_ROWS = 50_000
HEADERS = {
    "email": (
        *("email", "e-mail", "mail", "email address", "e-mail address"),
        *("correo", "correo electrónico", "e-mail-adresse"),
    ),
    "name": ("name", "full name", "student", "student name", "nombre completo"),
    "first": ("first name", "given name", "vorname", "nombre", "prénom"),
    "last": ("last name", "family name", "surname", "nachname", "apellidos", "apellido", "nom"),
    "number": (
        *("student number", "student id", "number", "id"),
        *("matrikel-nr.", "matrikelnr", "matrikelnummer", "matrícula", "número"),
    ),
    "cohort": ("cohort", "course", "program", "year", "group", "kohorte", "kurs", "cohorte"),
}


@dataclass(frozen=True)
class Reading:
    """Rows that can be applied, each once, and why others cannot (row numbers from 1)."""

    rows: list[dict[str, str]]
    errors: list[dict[str, str | int]]


def read_roster(content: bytes) -> Reading:
    """Read the file whatever its encoding and separator; raises ValidationError if unreadable."""
    lines = list(_cells(_text(content)))
    columns = _columns(lines[0] if lines else [])
    if len(lines) - 1 > MOST_ROWS:
        raise ValidationError(_("The file has more than %(most)s rows.") % {"most": MOST_ROWS})
    rows: dict[str, dict[str, str]] = {}
    errors: list[dict[str, str | int]] = []
    for number, cells in enumerate(lines[1:], start=2):
        row = _row(cells, columns)
        reason = _reason(row, rows) if any(row.values()) else ""
        if reason:
            errors.append({"row": number, "reason": reason})
        elif any(row.values()):
            rows[row["email"].lower()] = {**row, "email": row["email"].lower()}
    return Reading(list(rows.values()), errors)


def _text(content: bytes) -> str:
    if b"\x00" in content[:2000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValidationError(_("This is not a text file. Save it as CSV and try again."))
    try:
        return "".join(lines_of(io.BytesIO(content)))
    except UnreadableError as error:
        raise ValidationError(str(error)) from error


def _cells(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    return csv.reader(io.StringIO(text), delimiter=separator)


def _columns(header: list[str]) -> dict[str, int]:
    names = [cell.strip().lower() for cell in header]
    found = {
        key: names.index(alias)
        for key, aliases in HEADERS.items()
        for alias in aliases
        if alias in names
    }
    if "email" not in found:
        raise ValidationError(_("The first row must name the columns, one of them “email”."))
    return found


def _row(cells: list[str], columns: dict[str, int]) -> dict[str, str]:
    row = {key: cells[at].strip() if at < len(cells) else "" for key, at in columns.items()}
    parts = [part for part in (row.pop("first", ""), row.pop("last", "")) if part]
    return {**row, "name": row.get("name") or " ".join(parts)} if parts else row


def _reason(row: dict[str, str], rows: dict[str, dict[str, str]]) -> str:
    try:
        validate_email(row["email"])
    except ValidationError:
        return _("“%(address)s” is not an address.") % {"address": row["email"][:80]}
    if row["email"].lower() in rows:
        return _("The address stands in an earlier row.")
    longest = max((len(cell) for cell in row.values()), default=0)
    return _("A cell is longer than 120 characters.") if longest > 120 else ""

"""From loose text to a person that fits the columns, whatever the file held."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _

from contacts.imports.person import Person, Problem
from contacts.models import Contact, ContactPoint
from contacts.points import Point
from contacts.zones import zone_of

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LINES = ("notes", "how_known")
_DAYS = ("role_since_on", "known_since_on")
_LONGEST_TEXT = 20_000
_MOST_POINTS, _MOST_TAGS = 40, 30


def build_person(
    row: int,
    *,
    name: str,
    organization: str = "",
    facts: Mapping[str, str] | None = None,
    points: Iterable[Point | None] = (),
    tags: Iterable[str] = (),
    raw: str = "",
) -> Person | Problem:
    """A person, or the reason why there is none: without a name the first address stands in."""
    usable = _once(points)
    addresses = (point.raw for point in usable if point.kind != ContactPoint.Kind.LINK)
    organization = one_line(organization)
    name = one_line(name) or organization or next(addresses, "")
    if not name:
        return Problem(row, _("There is no name."), raw)
    return Person(
        row=row,
        name=name[:200],
        organization=organization,
        facts={column: _clean(column, text) for column, text in (facts or {}).items()},
        points=tuple(usable[:_MOST_POINTS]),
        tags=_tags(tags),
        raw=raw,
    )


def one_line(text: str) -> str:
    """Text for a column of 200 letters: no control characters, single spaces."""
    return " ".join(_CONTROL.sub("", text).split())[:200].strip()


def _once(points: Iterable[Point | None]) -> list[Point]:
    found = {(point.kind, point.value): point for point in points if point}
    return list(found.values())


def _tags(texts: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(one_line(text)[:40].strip() for text in texts)
    return tuple(tag for tag in found if tag)[:_MOST_TAGS]


def _clean(column: str, text: str) -> str:
    """What the column can hold of `text`; empty when it makes no sense there."""
    if column in _LINES:
        lines = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
        return lines.strip()[:_LONGEST_TEXT]
    line = one_line(text)
    if column in _DAYS:
        return line if _is_day(line) else ""
    if column == "channel":
        return line if line in Contact.Channel.values else ""
    if column == "time_zone":
        return zone_of(line)
    if column == "is_former":
        return "True" if line.casefold() in ("true", "yes", "1") else ""
    return line


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10

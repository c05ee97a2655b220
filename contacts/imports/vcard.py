"""vCard 2.1 to 4.0 as phones and mail programs write it, card by card."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from contacts.imports.build import build_person
from contacts.imports.person import Hidden, Problem, Row, UnreadableError
from contacts.imports.text import LineDecoder
from contacts.imports.vcard_lines import Line, parse_line, split, unfolded
from contacts.models import ContactPoint
from contacts.points import Point, make_point

_APPLE_LABEL = re.compile(r"^_\$!<(.*)>!\$_$")
_PLAIN_TYPES = {"internet", "pref", "voice", "x400", "uri"}
_KINDS = {
    "EMAIL": ContactPoint.Kind.EMAIL,
    "TEL": ContactPoint.Kind.PHONE,
    "URL": ContactPoint.Kind.LINK,
    "X-SOCIALPROFILE": ContactPoint.Kind.LINK,
}
# Properties of our own, written by the export, and the columns they hold.
OWN = {
    "X-ASKWELL-CHANNEL": "channel",
    "X-ASKWELL-HOW-KNOWN": "how_known",
    "X-ASKWELL-KNOWN-SINCE": "known_since_on",
    "X-ASKWELL-ROLE-SINCE": "role_since_on",
    "X-ASKWELL-FORMER": "is_former",
    "X-ASKWELL-BEST-TIMES": "best_times",
    "X-ASKWELL-BUSY": "busy_seasons",
}
_MOST_LINES = 5000


def read_cards(stream: BinaryIO) -> Iterator[Row]:
    """Each card as a person; a bad one is a Problem and spoils no other."""
    decoder = LineDecoder()
    start, lines = 0, list[bytes]()
    for number, line in unfolded(stream):
        mark = line.strip().upper()
        if mark == b"BEGIN:VCARD":
            if start:
                yield Problem(start, _("This card has no end."), _raw(lines))
            start, lines = number, []
        elif mark == b"END:VCARD" and start:
            yield read_card(start, lines, decoder)
            start, lines = 0, []
        elif start and mark:
            lines.append(line)
            if len(lines) > _MOST_LINES:
                raise UnreadableError(_("A card has more than 5,000 lines."))
    if start:
        yield Problem(start, _("This card has no end."), _raw(lines))


def _raw(lines: list[bytes]) -> str:
    return b"\n".join(lines)[:4000].decode("utf-8", errors="replace").replace("\0", "")


def read_card(row: int, lines: list[bytes], decoder: LineDecoder) -> Row:
    """The person of one card; groups are no people, and a card may lack every name."""
    card = [line for raw in lines if (line := parse_line(raw, decoder)) and line.value.strip()]
    first = {line.name: line for line in reversed(card)}
    if _text(first, "KIND").casefold() == "group":
        return Hidden(row)
    facts = {
        "role": _text(first, "TITLE", "ROLE"),
        "notes": "\n".join(line.text for line in card if line.name == "NOTE"),
        "time_zone": _text(first, "TZ"),
    }
    return build_person(
        row,
        name=_name(first),
        organization=(split(first["ORG"].value, ";") or [""])[0] if "ORG" in first else "",
        facts=facts | {column: first[name].text for name, column in OWN.items() if name in first},
        points=[_point(line, card) for line in card if line.name in _KINDS],
        tags=[tag for line in card if line.name == "CATEGORIES" for tag in split(line.value, ",")],
        raw=_raw(lines),
    )


def _text(first: dict[str, Line], *names: str) -> str:
    return next((first[name].text for name in names if name in first), "")


def _name(first: dict[str, Line]) -> str:
    if "FN" not in first and "N" in first:
        family, given, middle = (*re.split(r"(?<!\\);", first["N"].value), "", "", "")[:3]
        return f"{given} {middle} {family}"
    return _text(first, "FN", "NICKNAME")


def _point(line: Line, card: list[Line]) -> Point | None:
    is_first = "pref" in line.types or line.parameters.get("PREF") == ["1"]
    kind, label = _KINDS[line.name], _label(line, card)
    return make_point(kind, line.text, label, is_preferred=is_first)


def _label(line: Line, card: list[Line]) -> str:
    """Apple's own label of the group, else the first type that says something."""
    for other in card:
        if other.name == "X-ABLABEL" and other.group and other.group == line.group:
            apple = _APPLE_LABEL.match(other.text)
            return apple[1] if apple else other.text
    return next((kind for kind in line.types if kind not in _PLAIN_TYPES), "")

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
    read = (parse_line(raw, decoder) for raw in lines)
    card = Card([line for line in read if line and line.value.strip()])
    if card.text("KIND").casefold() == "group":
        return Hidden(row)
    return build_person(
        row,
        name=_name(card),
        organization=_organization(card),
        facts=_facts(card),
        points=[_point(line, card) for line in card.each(*_KINDS)],
        tags=[tag for line in card.each("CATEGORIES") for tag in split(line.value, ",")],
        raw=_raw(lines),
    )


class Card:
    """The lines of one card that say something, and the first of each name."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.first = {line.name: line for line in reversed(lines)}

    def each(self, *names: str) -> list[Line]:
        return [line for line in self.lines if line.name in names]

    def text(self, *names: str) -> str:
        """The first line of the first of these names that there is, in plain words."""
        return next((self.first[name].text for name in names if name in self.first), "")


def _facts(card: Card) -> dict[str, str]:
    own = {column: card.text(name) for name, column in OWN.items() if name in card.first}
    return own | {
        "role": card.text("TITLE", "ROLE"),
        "notes": "\n".join(line.text for line in card.each("NOTE")),
        "time_zone": card.text("TZ"),
    }


def _organization(card: Card) -> str:
    """Without the departments that follow it."""
    units = split(card.first["ORG"].value, ";") if "ORG" in card.first else []
    return units[0] if units else ""


def _name(card: Card) -> str:
    if "FN" not in card.first and "N" in card.first:
        family, given, middle = (*re.split(r"(?<!\\);", card.first["N"].value), "", "", "")[:3]
        return f"{given} {middle} {family}"
    return card.text("FN", "NICKNAME")


def _point(line: Line, card: Card) -> Point | None:
    is_first = "pref" in line.types or line.parameters.get("PREF") == ["1"]
    kind, label = _KINDS[line.name], _label(line, card)
    return make_point(kind, line.text, label, is_preferred=is_first)


def _label(line: Line, card: Card) -> str:
    """Apple's own label of the group, else the first type that says something."""
    for other in card.each("X-ABLABEL"):
        if other.group and other.group == line.group:
            apple = _APPLE_LABEL.match(other.text)
            return apple[1] if apple else other.text
    return next((kind for kind in line.types if kind not in _PLAIN_TYPES), "")

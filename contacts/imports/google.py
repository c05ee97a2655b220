"""Google Contacts as CSV: the layout from 2024 on and the one before."""

from collections.abc import Iterator, Mapping

from contacts.imports.build import build_person
from contacts.imports.person import Row
from contacts.imports.sheets import Record
from contacts.models import ContactPoint
from contacts.points import Point, make_point

NEW = {"first name", "last name", "organization name"}
OLD = {"given name", "family name"}
_SEVERAL = " ::: "
_KINDS = (
    ("e-mail", ContactPoint.Kind.EMAIL),
    ("phone", ContactPoint.Kind.PHONE),
    ("website", ContactPoint.Kind.LINK),
)


def read_contact(record: Record, cells: Mapping[str, str]) -> Row:
    """The person on one row of either layout."""
    return build_person(
        record.row,
        name=_name(cells),
        organization=cells["organization name"] or cells["organization 1 - name"],
        facts={
            "role": cells["organization title"] or cells["organization 1 - title"],
            "notes": cells["notes"],
        },
        points=_points(cells),
        tags=_tags(cells["labels"] or cells["group membership"]),
        raw=record.raw,
    )


def _name(cells: Mapping[str, str]) -> str:
    new = (cells["first name"], cells["middle name"], cells["last name"])
    old = (cells["given name"], cells["additional name"], cells["family name"])
    full = " ".join(part for part in (*new, *old) if part.strip())
    return full or cells["name"] or cells["file as"] or cells["nickname"]


def _points(cells: Mapping[str, str]) -> Iterator[Point | None]:
    """All numbered columns; one cell may hold several values, a star marks the preferred."""
    for prefix, kind in _KINDS:
        number = 1
        while f"{prefix} {number} - value" in cells:
            label = cells[f"{prefix} {number} - label"] or cells[f"{prefix} {number} - type"]
            for raw in cells[f"{prefix} {number} - value"].split(_SEVERAL):
                is_first = label.startswith("*")
                yield make_point(kind, raw, label.lstrip("* "), is_preferred=is_first)
            number += 1


def _tags(text: str) -> list[str]:
    """The owner's own labels; those with a star are Google's."""
    return [label for label in text.split(_SEVERAL) if not label.strip().startswith("*")]

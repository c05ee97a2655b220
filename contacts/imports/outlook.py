"""Outlook's CSV with English titles: classic desktop, the web, and Google's imitation."""

import re
from collections.abc import Iterator, Mapping

from contacts.imports.build import build_person
from contacts.imports.person import Row
from contacts.imports.sheets import Record
from contacts.models import ContactPoint
from contacts.points import Point, make_point

NEEDED = {"first name", "last name", "e-mail address"}
_EMAIL = re.compile(r"^e-mail (\d )?address$")
_PHONE = re.compile(r"^(home|business|mobile|other|primary|car|company main) phone( \d)?$")
_LINK = ("web page", "personal web page", "business web page")


def read_contact(record: Record, cells: Mapping[str, str]) -> Row:
    """The person on one row."""
    parts = (cells["first name"], cells["middle name"], cells["last name"], cells["suffix"])
    return build_person(
        record.row,
        name=" ".join(part for part in parts if part.strip()),
        organization=cells["company"],
        facts={"role": cells["job title"], "notes": cells["notes"]},
        points=_points(cells),
        tags=re.split(r"[;,]", cells["categories"]),
        raw=record.raw,
    )


def _points(cells: Mapping[str, str]) -> Iterator[Point | None]:
    for title, text in cells.items():
        if _EMAIL.match(title):
            yield make_point(ContactPoint.Kind.EMAIL, text)
        elif _PHONE.match(title):
            yield make_point(ContactPoint.Kind.PHONE, text, title.removesuffix(" phone"))
        elif title in _LINK:
            yield make_point(ContactPoint.Kind.LINK, text)

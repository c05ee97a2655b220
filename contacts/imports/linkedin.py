"""LinkedIn's Connections.csv, from the years with a preamble and those without (R66)."""

import unicodedata
from collections.abc import Mapping

from contacts.imports.build import build_person
from contacts.imports.dates import read_date
from contacts.imports.person import Hidden, Row
from contacts.imports.sheets import Record
from contacts.models import Contact, ContactPoint
from contacts.points import make_point

NEEDED = {"first name", "last name", "connected on"}


def read_connection(record: Record, cells: Mapping[str, str]) -> Row:
    """The connection on one row; a row with a date alone is a member who hides."""
    name = tidy_name(f"{cells['first name']} {cells['last name']}")
    link, email = cells["url"], cells["email address"]
    if not name and not link.strip() and not email.strip():
        return Hidden(record.row)
    connected_on = read_date(cells["connected on"])
    return build_person(
        record.row,
        name=name,
        organization=cells["company"],
        facts={
            "role": cells["position"],
            "channel": Contact.Channel.ONLINE_NETWORK.value,
            "known_since_on": connected_on.isoformat() if connected_on else "",
        },
        points=(
            make_point(ContactPoint.Kind.LINK, link, "LinkedIn"),
            make_point(ContactPoint.Kind.EMAIL, email),
        ),
        raw=record.raw,
    )


def tidy_name(text: str) -> str:
    """The name without emoji, control characters and double spaces; its suffixes stay."""
    text = unicodedata.normalize("NFC", text)
    kept = (letter for letter in text if letter == " " or _is_wording(letter))
    return " ".join("".join(kept).split()).strip(" ,")[:200]


def _is_wording(letter: str) -> bool:
    is_selector = "\ufe00" <= letter <= "\ufe0f"
    is_picture = unicodedata.category(letter) in ("So", "Sk", "Me")
    return letter.isprintable() and not is_picture and not is_selector

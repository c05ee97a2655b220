"""Export, and import again into an empty account, gives the same people."""

import itertools
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contacts.exports import csv_lines, safe_cell, vcard_lines
from contacts.imports.columns import plain
from contacts.models import Contact
from contacts.points import make_point
from tests.contacts.conftest import import_bytes
from tests.factories import make_contact, make_organization, make_user

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\ufeff")
WORD = st.text(LETTERS, min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
TEXT = st.lists(LINE, max_size=3).map("\n".join)
NAME = st.text(st.sampled_from("=+-@'") | LETTERS, min_size=1, max_size=20)
TAG = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=20)
RUNS = itertools.count()
COLUMNS = ("name", "role", "notes", "how_known", "best_times", "busy_seasons", "is_former")


@st.composite
def people(draw):
    return {
        "name": draw(NAME),
        "role": draw(st.just("") | LINE),
        "notes": draw(TEXT),
        "how_known": draw(TEXT),
        "best_times": draw(st.just("") | LINE),
        "busy_seasons": draw(st.just("") | LINE),
        "is_former": draw(st.booleans()),
        "channel": draw(st.sampled_from(["", *Contact.Channel.values])),
        "time_zone": draw(st.sampled_from(["", "Asia/Kathmandu"])),
        "known_since_on": draw(st.none() | st.dates()),
        "tags": draw(st.lists(TAG, unique=True, max_size=3)),
    }


def described(owner) -> list[tuple]:
    rows = Contact.objects.visible_to(owner).select_related("organization").order_by("pk")
    return [
        (
            *(getattr(row, column) for column in COLUMNS),
            *(row.channel, row.time_zone, row.known_since_on, row.tags),
            row.organization.name if row.organization else "",
            {(point.kind, point.value, point.label) for point in row.points.all()},
        )
        for row in rows
    ]


def add_people(owner, drawn) -> None:
    for number, fields in enumerate(drawn):
        contact = make_contact(owner, organization=make_organization(owner, f"O{number}"), **fields)
        for kind, raw in (("email", f"p{number}@example.org"), ("phone", f"+45201234{number:02}")):
            point = make_point(kind, raw)
            contact.points.create(
                owner=owner, kind=kind, raw=raw, value=point.value, label=string.ascii_letters[:5]
            )


@pytest.mark.django_db
@pytest.mark.parametrize(("write", "name"), [(csv_lines, "a.csv"), (vcard_lines, "a.vcf")])
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawn=st.lists(people(), min_size=1, max_size=3))
def test_round_trip_gives_the_same_people(write, name, drawn):
    Contact.objects.all().delete()
    number = next(RUNS)
    first = make_user("Ana", email=f"ana{number}@example.org")
    second = make_user("Ben", email=f"ben{number}@example.org")
    add_people(first, drawn)
    rows = Contact.objects.visible_to(first).select_related("organization").order_by("pk")
    content = "".join(write(rows.prefetch_related("points")))
    import_bytes(second, content.encode(), name=name)
    assert described(second) == described(first)


@given(st.text())
def test_safe_cell_starts_no_formula_and_is_undone(text):
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert plain(safe_cell(text)) == text or text.startswith("\0")

import re
from collections import Counter
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contacts.folding import fold
from dashboard.adding.lines import Draft, read_line
from dashboard.adding.words import MARKERS

NAME = {"name": "Ana Souza"}
NURSE = NAME | {"role": "nurse", "organization": "St. Mary"}


def filled(draft: Draft) -> dict:
    return {name: value for name, value in asdict(draft).items() if value}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ana Souza", NAME),
        ("  Ana   Souza. ", NAME),
        ("Ana Souza, nurse at St. Mary", NURSE),
        ("Ana Souza, nurse, St. Mary", NURSE),
        ("Ana Souza nurse at St. Mary", NURSE),
        ("Ana Souza (nurse at St. Mary)", NURSE),
        ("Ana Souza is a nurse at St. Mary", NURSE),
        ("Ana Souza - nurse - St. Mary", NURSE),
        ("Ana Souza | nurse | St. Mary", NURSE),
        ("Ana Souza; nurse @ St. Mary", NURSE),
        ("Ana Souza, nurse, works at St. Mary", NURSE),
        ("Ana Souza\nnurse\nSt. Mary", NURSE),
        ("Ana Souza, St. Mary Hospital", NAME | {"organization": "St. Mary Hospital"}),
        (
            "Ana Souza, St. Mary Hospital, nurse",
            NURSE | {"organization": "St. Mary Hospital"},
        ),
        ("Ana Souza at Acme Inc.", NAME | {"organization": "Acme Inc."}),
        ("Ana Souza, an engineer", NAME | {"role": "engineer"}),
        ("Ana de la Cruz y Souza, nurse", {"name": "Ana de la Cruz y Souza", "role": "nurse"}),
        ("ana souza, nurse", {"name": "ana souza", "role": "nurse"}),
        ("李 明, nurse", {"name": "李 明", "role": "nurse"}),
        (
            "Ana Souza, enfermera en San Juan",
            NAME | {"role": "enfermera", "organization": "San Juan"},
        ),
        ("Ana Souza, nurse, St. Mary, likes owls", NURSE | {"notes": "likes owls"}),
    ],
)
def test_read_line_finds_name_role_and_place(line, found):
    assert filled(read_line(line)) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ana Souza, via Tom", {"via": "Tom", "channel": "referral"}),
        ("Ana Souza via Tom Adeyemi", {"via": "Tom Adeyemi", "channel": "referral"}),
        ("Ana Souza, introduced by Tom", {"via": "Tom", "channel": "referral"}),
        ("Ana Souza, through Tom", {"via": "Tom", "channel": "referral"}),
        ("Ana Souza, por Tom", {"via": "Tom", "channel": "referral"}),
        ("Ana Souza, gracias a Tom", {"via": "Tom", "channel": "referral"}),
        (
            "Ana Souza, friend of Tom",
            {"via": "Tom", "channel": "referral", "how_known": "friend of Tom"},
        ),
        ("Ana Souza, my aunt", {"channel": "relative", "how_known": "my aunt"}),
        ("Ana Souza, an old friend", {"channel": "friend", "how_known": "an old friend"}),
        ("Ana Souza, mi prima", {"channel": "relative", "how_known": "mi prima"}),
        ("Ana Souza | LinkedIn", {"channel": "online_network", "how_known": "LinkedIn"}),
        ("Ana Souza, classmate", {"channel": "alumni", "how_known": "classmate"}),
        (
            "Ana Souza, my aunt, via Tom",
            {"via": "Tom", "channel": "relative", "how_known": "my aunt"},
        ),
    ],
)
def test_read_line_finds_how_they_are_reached(line, found):
    assert filled(read_line(line)) == NAME | found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ana Souza, ana@example.org", {"emails": ["ana@example.org"]}),
        ("Ana Souza <ana@example.org>", {"emails": ["ana@example.org"]}),
        ("Ana Souza e-mail: ana@example.org.", {"emails": ["ana@example.org"]}),
        ("Ana Souza +45 20 12 34 56", {"phones": ["+45 20 12 34 56"]}),
        ("Ana Souza, tel. (212) 555-0100", {"phones": ["(212) 555-0100"]}),
        ("Ana Souza, since 2019-11-05", {"role": "since 2019-11-05"}),
        ("Ana Souza, 1998-2004 pilot", {"role": "1998-2004 pilot"}),
        ("Ana Souza https://example.org/ana", {"links": ["https://example.org/ana"]}),
        ("Ana Souza linkedin.com/in/ana", {"links": ["linkedin.com/in/ana"]}),
        ("Ana Souza, #portugal #nights", {"tags": ["portugal", "nights"]}),
        ("Ana Souza, about nursing", {"career": "nursing"}),
        ("Ana Souza, career: Wind turbine technician", {"career": "Wind turbine technician"}),
    ],
)
def test_read_line_finds_addresses_and_hints(line, found):
    assert filled(read_line(line)) == NAME | found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ana.souza@example.org", "Ana Souza"),
        ("https://www.linkedin.com/in/ana-souza-4b12/", "Ana Souza"),
        ("info@example.org", ""),
        ("", ""),
    ],
)
def test_read_line_takes_the_name_out_of_an_address(line, name):
    assert read_line(line).name == name


def count_words(text: str) -> Counter:
    return Counter(re.findall(r"\w+", fold(text)))


PIECES = st.sampled_from(
    [*",;|()-:.@#\n", " at ", " via ", " about ", " is a ", "friend of ", "Ana ", "de ", "nurse "]
)
ADDRESSES = st.sampled_from(["ana@example.org ", "+45 20 12 34 56 ", "https://example.org/a "])
LINES = st.lists(st.one_of(PIECES, ADDRESSES, st.text(max_size=8))).map("".join)


@given(st.one_of(st.text(max_size=300), LINES))
def test_read_line_loses_no_word(line):
    said = filled(read_line(line))
    kept = count_words(" ".join(" ".join(v) if isinstance(v, list) else v for v in said.values()))
    lost = count_words(line) - kept
    assert set(lost) <= {fold(word) for word in MARKERS}

"""Files made to hurt: each ends in people or in a reason, never in anything else."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.imports.person import Hidden, Person, Problem, UnreadableError
from contacts.imports.reading import read_people
from contacts.models import Contact, ImportRow
from tests.contacts.conftest import FILES, import_bytes, read_rows

MEGABYTE = 1024 * 1024
HEAD = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
FIXTURES = sorted(FILES.iterdir())


def zipped(content: bytes, name: str = "Connections.csv") -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return archive.getvalue()


HOSTILE = {
    "bomb": lambda: zipped(b"\0" * (200 * MEGABYTE)),
    "bomb of rows": lambda: zipped(HEAD + b"a,b,,,,,\n" * 10_000_000),
    "line of 100 MB": lambda: HEAD + b"x" * (100 * MEGABYTE),
    "endless folding": lambda: b"BEGIN:VCARD\nNOTE:x\n" + b" and so on\n" * 1_000_000,
    "endless photo": lambda: b"BEGIN:VCARD\nPHOTO:x\n" + b" " * (40 * MEGABYTE),
    "endless card": lambda: b"BEGIN:VCARD\n" + b"NOTE:x\n" * 1_000_000,
    "locked": lambda: b"PK\x03\x04" + b"\x09" * 5000,
    "wrong archive": lambda: zipped(b"hello", "photo.jpg"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_ends_in_a_reason_within_32_mb(name):
    content = BytesIO(HOSTILE[name]())
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError), read_people(content) as reading:
            for _row in reading.rows:
                pass
        assert tracemalloc.get_traced_memory()[1] < 40 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_a_million_rows_end_in_a_reason():
    """What they take is measured by `make bench ARGS=people`: tracing each would take long."""
    with (
        pytest.raises(UnreadableError, match="more than 50,000 rows"),
        read_people(BytesIO(HEAD + b"a,b,,,,,\n" * 1_000_000)) as reading,
    ):
        for _row in reading.rows:
            pass


def test_nul_mixed_encodings_and_formulas_spoil_no_row(ana):
    rows = (
        b"An\0na,Lund,,,,=cmd|'/c calc'!A1,\n"
        b"S\xf8ren,Br\xf8ndum,,,,,\n" + "Łucja,Wiśniewska,,,,,\n".encode()
    )
    import_bytes(ana, HEAD + rows)
    assert list(Contact.objects.order_by("pk").values_list("name", "role")) == [
        ("Anna Lund", "=cmd|'/c calc'!A1"),
        ("Søren Brøndum", ""),
        ("Łucja Wiśniewska", ""),
    ]


@pytest.mark.parametrize("charset", [b"undefined", b"no\0such"])
def test_charset_that_is_none_spoils_no_card(charset):
    quoted = b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=" + charset + b":S=C3=B8ren-\n"
    assert [row.name for row in read_rows(card(quoted))] == ["Søren-"]


def card(line: bytes) -> bytes:
    return b"BEGIN:VCARD\n" + line + b"END:VCARD\n"


def test_quote_without_an_end_leaves_the_other_rows():
    rows = read_rows(HEAD + b'Anna,Lund,,,,,\n"Tom,' + b"x\n" * 100_000)
    assert [type(row) for row in rows[:2]] == [Person, Problem]


def test_endless_columns_are_cut():
    row = b",".join([b"x"] * 20_000)
    assert [person.name for person in read_rows(HEAD + row + b"\n")] == ["x x"]


def test_zip_of_linkedin_is_opened(linkedin):
    inside = zipped(linkedin, "Basic_LinkedInDataExport/Connections.csv")
    assert read_rows(inside) == read_rows(linkedin)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_mutated_fixture_is_read_or_refused(path, data):
    content = bytearray(path.read_bytes())
    for _change in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        length = data.draw(st.integers(0, 30))
        content[place : place + length] = data.draw(st.binary(max_size=12))
    try:
        rows = read_rows(bytes(content))
    except UnreadableError:
        return
    assert all(isinstance(row, Person | Problem | Hidden) for row in rows)
    for row in rows:
        if isinstance(row, Person):
            assert "\0" not in repr(row.as_json())
            assert 0 < len(row.name) <= 200


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_fixture_imports_twice_without_a_change(ana, path):
    import_bytes(ana, path.read_bytes(), name=path.name)
    before = list(Contact.objects.order_by("pk").values())
    again = import_bytes(ana, path.read_bytes(), name=path.name)
    assert list(Contact.objects.order_by("pk").values()) == before
    assert not again.rows.filter(outcome__in=["new", "changed"]).exists()


def test_file_that_breaks_off_late_leaves_nobody(ana):
    batch = import_bytes(ana, HEAD + b"Anna,Lund,,,,,\n" * 3 + b"x" * 2 * MEGABYTE)
    assert batch.state == "failed"
    assert not ImportRow.objects.exists()
    assert not Contact.objects.exists()

"""Files that are no export, or mean harm: a clear word, and nothing has changed."""

import io
import json
import zipfile

import pytest
from django.core.exceptions import ValidationError

from contacts.models import Contact
from dashboard.actions import archiving
from dashboard.archives import reading
from dashboard.archives.belongings import belongings
from dashboard.archives.writing import json_lines
from dashboard.models import Archive
from tests.factories import make_contact, make_interview, make_organization, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(ana) -> dict:
    """An export of one conversation, to be spoilt."""
    contact = make_contact(ana, organization=make_organization(ana))
    make_interview(ana, contact)
    return json.loads("".join(json_lines(ana)))


def zipped(content: bytes | str, name: str = "askwell.json") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


def bring_in(owner, content: bytes) -> str:
    """What the owner is told; "" when all went well."""
    archive = archiving.ask_import(owner=owner, file=io.BytesIO(content))
    archiving.work_on(archive_id=archive.pk)
    archive.refresh_from_db()
    assert bool(archive.finished_at) != bool(archive.failure)
    return archive.failure


def has_nothing(owner) -> bool:
    return not any(each.of(owner).exists() for each in belongings())


def refused(owner, content: bytes, words: str) -> bool:
    assert words in bring_in(owner, content)
    return has_nothing(owner)


def test_a_good_file_is_taken_in(document, cleo):
    assert bring_in(cleo, zipped(json.dumps(document, indent=3))) == ""
    assert [str(each) for each in Contact.objects.visible_to(cleo)] == ["Søren Brøndum"]
    assert not Archive.objects.get().pieces.exists()


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"no zip"])
def test_what_is_no_zip_is_told(content, cleo):
    assert refused(cleo, content, "zip cannot be opened")


def test_half_a_zip_is_told(cleo):
    assert refused(cleo, zipped("{}")[:-30], "zip cannot be opened")


def test_names_in_a_zip_lead_nowhere(cleo, tmp_path):
    assert refused(cleo, zipped("{}", name="../../askwell.json"), "no askwell.json")


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "[]", "{}", '{"format": "askwell-export"', '{"rows": {}}', "{" * 9999),
        *('{"a": NaN}', '{"a": 1} more', '{"a": ' + "9" * 5000 + "}", b"\xff\xfe", "[" * 99999),
        '{"format": "askwell-export", "version": 1, "account": [], "rows": {}}',
        '{"format": "askwell-export", "version": 1, "account": {"is_staff": true}, "rows": {}}',
    ],
)
def test_a_broken_document_is_told(content, cleo):
    assert refused(cleo, zipped(content), "broken")


@pytest.mark.parametrize(
    ("name", "value"),
    [("country", "XX"), ("language", "xx"), ("quiet_days", [9]), ("email", "ana@example.org")],
)
def test_a_profile_nobody_could_choose_is_told(name, value, document, cleo):
    document["account"][name] = value
    assert refused(cleo, zipped(json.dumps(document)), "broken")


def test_a_bomb_is_put_down(cleo, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 3_000_000)
    bomb = '{"format": "askwell-export", "version": 1, "x": "' + "0" * 9_000_000 + '"}'
    assert refused(cleo, zipped(bomb), "larger than any export")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("format", "other", "not an export of Askwell"),
        ("version", 2, "has version 2"),
        ("version", None, "has version None"),
    ],
)
def test_another_version_is_told(name, value, words, document, cleo):
    assert refused(cleo, zipped(json.dumps({**document, name: value})), words)


@pytest.mark.parametrize(
    ("label", "column", "value", "words"),
    [
        ("contacts.contact", "organization", "organization-2", "points at “organization-2”"),
        ("contacts.contact", "organization", 1, "points at “1”"),
        ("contacts.contact", "organization", "contact-1", "points at “contact-1”"),
        ("contacts.contact", "organization", "organization-0", "points at"),
        ("contacts.contact", "organization", "", "points at"),
        ("interviews.interview", "kind", "kind:T99", "points at “kind:T99”"),
        ("interviews.interview", "kind", None, "“kind” holds something"),
        ("interviews.interview", "careers", ["career-1"], "points at “career-1”"),
        ("interviews.interview", "careers", "career-1", "cannot be read"),
        ("interviews.interview", "minutes", 100_000, "“minutes” holds something"),
        ("interviews.interview", "minutes", 3, "Row 1–1 of “interviews.interview”"),
        ("interviews.interview", "asked_at", "2026-11-22T08:00:00", "“asked_at” holds"),
        ("interviews.interview", "stage", "thanked", "cannot be read"),
        ("contacts.contact", "owner", 1, "cannot be read"),
        ("contacts.contact", "id", 1, "cannot be read"),
        ("contacts.contact", "key", "contact-7", "cannot be read"),
        ("contacts.contact", "name", "\0", "“name” holds something"),
        ("contacts.contact", "name", "\ud800", "cannot be read"),
        ("contacts.contact", "name", ["a"], "“name” holds something"),
        ("contacts.contact", "name", "x" * 201, "“name” holds something"),
        ("contacts.contact", "channel", "spy", "“channel” holds something"),
        ("contacts.contact", "tags", [{"a": 1}], "“tags” holds something"),
        ("contacts.contact", "created_at", None, "“created_at” holds something"),
        ("contacts.organization", "website", "javascript:alert(1)", "“website” holds"),
    ],
)
def test_a_row_that_cannot_be_is_told(label, column, value, words, document, cleo):
    document["rows"][label][0][column] = value
    assert refused(cleo, zipped(json.dumps(document)), words)


def test_nobody_elses_rows_are_reached(document, ana, cleo):
    theirs = make_organization(cleo, "Cleo's own")
    newcomer = make_user("Dana")
    document["rows"]["contacts.contact"][0]["organization"] = f"organization-{theirs.pk}"
    if theirs.pk != 1:
        assert refused(newcomer, zipped(json.dumps(document)), "which is not in the export")


def test_a_letter_that_has_not_left_does_not_leave_from_here(document, cleo):
    mail = {"key": "contactmail-1", "address": "tom@example.org", "subject": "", "text": ""}
    document["rows"]["interviews.contactmail"] = [{**mail, "invitation": None}]
    assert refused(cleo, zipped(json.dumps(document)), "“invitation” holds something")


def test_an_unknown_part_is_told(document, cleo):
    document["rows"]["contacts.pet"] = []
    assert refused(cleo, zipped(json.dumps(document)), "“contacts.pet”, which this Askwell")


def test_an_account_with_something_in_it_is_left_alone(document, ana):
    with pytest.raises(ValidationError, match="something in this account already"):
        archiving.ask_import(owner=ana, file=io.BytesIO(zipped("{}")))


def test_a_file_that_is_too_large_is_not_kept(cleo, monkeypatch):
    monkeypatch.setattr(archiving, "MOST_BYTES", 10)
    with pytest.raises(ValidationError, match="larger than 64 MB"):
        archiving.ask_import(owner=cleo, file=io.BytesIO(b"x" * 11))
    assert not Archive.objects.exists()

import json
import zlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command

from contacts.actions.contacts import delete_contacts
from contacts.actions.imports import (
    apply_batch,
    approve_batch,
    create_batch,
    resume_batches,
    undo_batch,
)
from contacts.models import Contact, ImportBatch, Organization
from contacts.reports import report_on
from tests.contacts.conftest import FILES, counts, import_bytes
from tests.factories import make_contact, make_interview, make_point


def run_command(*arguments: str) -> tuple[int, dict]:
    out, status = StringIO(), 0
    try:
        call_command("import_contacts", *arguments, "--json", stdout=out)
    except SystemExit as stop:
        status = stop.code
    return status, json.loads(out.getvalue())


def test_import_adds_people_with_their_points(ana, linkedin):
    batch = import_bytes(ana, linkedin)
    assert counts(batch) == (5, 0, 0, 2)
    ngozi = Contact.objects.visible_to(ana).get(name="Ngozi Okafor")
    assert (ngozi.role, ngozi.organization.name) == ("Haematologist", "St. Brigid Hospital")
    assert ngozi.channel == Contact.Channel.ONLINE_NETWORK
    assert str(ngozi.known_since_on) == "2026-02-08"
    assert [point.value for point in ngozi.points.all()] == ["linkedin.com/in/ngozi-okafor-12"]


def test_staging_changes_nobody(ana, linkedin):
    batch = import_bytes(ana, linkedin, is_applied=False)
    assert counts(batch) == (5, 0, 0, 2)
    assert not Contact.objects.exists()


def test_import_of_the_same_file_changes_nothing(ana, linkedin):
    import_bytes(ana, linkedin)
    before = list(Contact.objects.order_by("pk").values())
    assert counts(import_bytes(ana, linkedin)) == (0, 0, 5, 2)
    assert list(Contact.objects.order_by("pk").values()) == before


def test_import_of_rows_without_any_address_is_idempotent(ana):
    old = (FILES / "linkedin_2021.csv").read_bytes()
    import_bytes(ana, old)
    assert counts(import_bytes(ana, old)) == (0, 0, 2, 0)


def test_import_of_a_newer_file_changes_only_what_changed(ana, linkedin):
    import_bytes(ana, linkedin)
    newer = linkedin.replace(b"Haematologist", b"Professor")
    assert counts(import_bytes(ana, newer)) == (0, 1, 4, 2)
    assert Contact.objects.get(name="Ngozi Okafor").role == "Professor"


def test_import_keeps_what_the_owner_wrote_by_hand(ana, linkedin):
    import_bytes(ana, linkedin)
    Contact.objects.filter(name="Ngozi Okafor").update(role="Head of haematology")
    newer = linkedin.replace(b"Haematologist", b"Professor")
    assert counts(import_bytes(ana, newer)) == (0, 0, 5, 2)
    assert Contact.objects.get(name="Ngozi Okafor").role == "Head of haematology"


def test_import_finds_a_known_person_by_e_mail_and_fills_gaps(ana, linkedin):
    priya = make_contact(ana, "Priya Ramanathan", notes="Met at the fair")
    make_point(priya, "priya.r@example.org")
    assert counts(import_bytes(ana, linkedin)) == (4, 1, 0, 2)
    priya.refresh_from_db()
    assert (priya.name, priya.notes) == ("Priya Ramanathan", "Met at the fair")
    assert priya.role == "Head of 数据 Research"


def test_import_only_suggests_a_person_of_the_same_name(ana, linkedin):
    tom = make_contact(ana, "Tom Adeyemi")
    batch = import_bytes(ana, linkedin, is_applied=False)
    row = batch.rows.get(name="Tom Adeyemi")
    assert (row.outcome, row.contact, row.suggestion) == ("new", None, tom)


def test_import_sees_nobody_of_another_owner(ana, ben, linkedin):
    import_bytes(ben, linkedin)
    assert counts(import_bytes(ana, linkedin)) == (5, 0, 0, 2)


def test_import_leaves_out_whom_the_owner_deleted(ana, linkedin):
    import_bytes(ana, linkedin)
    delete_contacts(owner=ana, contacts=[Contact.objects.get(name="Tom Adeyemi")])
    assert counts(import_bytes(ana, linkedin)) == (0, 0, 4, 3)


def test_import_names_the_twin_in_the_same_file(ana, linkedin):
    again = linkedin + b"\nNgozi,Okafor,https://linkedin.com/in/NGOZI-okafor-12/,,,,01 Jan 2026"
    batch = import_bytes(ana, again)
    assert batch.rows.get(number=12).reason == "The same person as in row 5."


def test_undo_takes_an_import_back_as_a_whole(ana, linkedin):
    batch = import_bytes(ana, linkedin)
    undo_batch(batch=batch)
    assert not Contact.objects.exists()
    assert not Organization.objects.exists()
    assert counts(import_bytes(ana, linkedin)) == (5, 0, 0, 2)


def test_undo_puts_changed_people_back(ana, linkedin):
    import_bytes(ana, linkedin)
    newer = import_bytes(ana, linkedin.replace(b"Haematologist", b"Professor"))
    undo_batch(batch=newer)
    assert Contact.objects.get(name="Ngozi Okafor").role == "Haematologist"


def test_undo_refuses_once_somebody_was_touched(ana, linkedin):
    batch = import_bytes(ana, linkedin)
    tom = Contact.objects.get(name="Tom Adeyemi")
    make_interview(ana, tom)
    with pytest.raises(ValidationError, match="Tom Adeyemi"):
        undo_batch(batch=batch)
    assert Contact.objects.count() == 5


def test_file_that_cannot_be_read_leaves_its_reason_and_no_row(ana):
    batch = import_bytes(ana, b"Dear diary\n")
    assert batch.state == "failed"
    assert report_on(batch).errors == [{"row": None, "reason": batch.failure}]
    assert not batch.rows.exists()


def test_row_without_a_name_is_reported_and_the_others_kept(ana):
    batch = import_bytes(
        ana,
        b"First Name,Last Name,URL,Connected On\n,,https://linkedin.com/in/x,\nAnna,Lund,,\n",
    )
    report = report_on(batch)
    assert (report.new, report.errors) == (1, [{"reason": "There is no name.", "row": 2}])


def test_command_prints_its_report_as_json(ana):
    status, report = run_command(str(FILES / "linkedin.csv"), "--user", "ana@example.org")
    assert (status, report) == (
        0,
        {"new": 5, "changed": 0, "unchanged": 0, "skipped": 2, "errors": []},
    )


def test_command_with_dry_run_changes_nothing(ana):
    path = str(FILES / "linkedin.csv")
    status, report = run_command(path, "--user", "ana@example.org", "--dry-run")
    assert (status, report["new"]) == (0, 5)
    assert not Contact.objects.exists()
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("content", [b"", b"nothing here", b"PK\x03\x04broken"])
def test_command_ends_with_1_when_nothing_can_be_read(ana, tmp_path, content):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    status, report = run_command(str(path), "--user", "ana@example.org")
    assert (status, len(report["errors"])) == (1, 1)
    assert not ImportBatch.objects.exists()


def test_import_of_many_rows_asks_a_fixed_number_of_queries(ana, django_assert_max_num_queries):
    head = "First Name,Last Name,URL,Connected On\n"
    rows = "".join(f"P{n},Lund,https://linkedin.com/in/p{n},\n" for n in range(400))
    with django_assert_max_num_queries(40):
        assert counts(import_bytes(ana, (head + rows).encode()))[0] == 400


def test_file_that_no_worker_took_is_found_again(ana, linkedin):
    with time_machine.travel(datetime(2026, 11, 20, 12, tzinfo=UTC)) as clock:
        batch = create_batch(owner=ana, file_name="late.csv", content=BytesIO(linkedin))
        resume_batches()
        batch.refresh_from_db()
        assert batch.state == "reading"
        clock.shift(timedelta(minutes=2))
        resume_batches()
        batch.refresh_from_db()
        approve_batch(batch=batch)
        clock.shift(timedelta(minutes=2))
        resume_batches()
    assert Contact.objects.count() == 5


def break_off(batch, times: int) -> None:
    """Let workers take the file up again minute after minute, and lose their work each time."""
    for minute in range(2, 2 + times):
        later = batch.updated_at + timedelta(minutes=minute)
        with time_machine.travel(later), suppress(zlib.error):
            resume_batches()
    batch.refresh_from_db()


def make_deadly(owner, **facts) -> ImportBatch:
    """A file whose reading breaks off."""
    batch = create_batch(owner=owner, file_name="deadly.csv", content=BytesIO(b"Name"))
    ImportBatch.objects.filter(pk=batch.pk).update(content=b"no zlib stream", **facts)
    return batch


def test_file_that_breaks_off_each_time_is_given_up_and_kept(ana):
    batch = make_deadly(ana)
    break_off(batch, times=3)
    assert (batch.state, batch.attempts) == ("reading", 3)
    break_off(batch, times=2)
    assert (batch.state, batch.attempts) == ("failed", 3)
    assert batch.content is not None


def test_file_given_up_is_told_in_the_language_of_its_owner(ana):
    ana.language = "es"
    ana.save()
    batch = make_deadly(ana, attempts=3)
    break_off(batch, times=1)
    assert "más pequeño" in batch.failure


def test_file_that_breaks_off_keeps_none_behind_it_waiting(ana, linkedin):
    make_deadly(ana, attempts=1)
    late = create_batch(owner=ana, file_name="late.csv", content=BytesIO(linkedin))
    break_off(late, times=1)
    assert late.state == "staged"


def test_file_that_was_read_at_last_begins_anew(ana, linkedin):
    batch = create_batch(owner=ana, file_name="late.csv", content=BytesIO(linkedin))
    ImportBatch.objects.update(attempts=2)
    break_off(batch, times=1)
    assert (batch.state, batch.attempts) == ("staged", 0)


def test_file_given_up_adds_nobody(ana, linkedin):
    batch = import_bytes(ana, linkedin, is_applied=False)
    ImportBatch.objects.update(failure="The work broke off.")
    apply_batch(batch_id=batch.pk)
    assert not Contact.objects.exists()

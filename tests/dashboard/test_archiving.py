"""Exports and imports on their way, and the pages around them."""

import csv
import datetime as dt
import io
import zipfile

import pytest
import time_machine
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from contacts.models import Contact
from dashboard.actions import archiving, leaving
from dashboard.archives import packing
from dashboard.archives.packing import pack
from dashboard.archives.writing import json_lines
from dashboard.models import Archive
from tests.dashboard.access import make_archive
from tests.factories import make_contact, make_interview, make_lead, make_point

PAGE = "/settings/data/"


def packed(owner) -> zipfile.ZipFile:
    file = io.BytesIO()
    pack(owner, file)
    return zipfile.ZipFile(file)


def made(owner) -> Archive:
    archive = archiving.ask_export(owner=owner)
    archiving.work_on(archive_id=archive.pk)
    archive.refresh_from_db()
    return archive


def test_an_export_has_every_form(ana):
    at = timezone.now()
    contact = make_contact(ana, "Søren", notes="=cmd() told me\nof blades")
    make_point(contact)
    make_interview(ana, contact, scheduled_for=at, goal="Learn <b>much</b>")
    archive = packed(ana)
    assert {"askwell.json", "index.html", "people.csv", "people.vcf", "conversations.ics"} < {
        *archive.namelist()
    }
    page = archive.read("index.html").decode()
    assert "soren@example.org" in page
    assert "Learn &lt;b&gt;much" in page
    assert "EMAIL:soren@example.org" in archive.read("people.vcf").decode()
    [event] = Calendar.from_ical(archive.read("conversations.ics")).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt) == ("Søren", at.replace(microsecond=0))


def test_no_table_holds_a_formula(ana):
    make_contact(ana, "=1+1", notes="@SUM(A1)", role="+x", how_known="-y")
    table = packed(ana).read("tables/contacts.contact.csv").decode()
    [row] = csv.DictReader(io.StringIO(table))
    assert [row[name] for name in ("name", "notes", "role")] == ["'=1+1", "'@SUM(A1)", "'+x"]


def test_what_was_thrown_away_is_not_on_the_page_to_read(ana):
    make_contact(ana, "Tom", deleted_at=timezone.now())
    make_lead(make_interview(ana), "Tom's old place").put_away()
    archive = packed(ana)
    assert "Tom" not in archive.read("index.html").decode() + archive.read("people.csv").decode()
    assert "Tom" in archive.read("askwell.json").decode()


def test_three_rows_take_no_more_queries_than_one(ana):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            packed(ana)
        return len(seen)

    make_interview(ana)
    first = queries()
    for _number in range(2):
        make_interview(ana)
    assert queries() == first


def test_an_export_holds_nobody_elses_rows(ana, cleo):
    make_contact(cleo, "Ngozi")
    assert "Ngozi" not in "".join(json_lines(ana))


def test_the_owner_asks_and_fetches(ana, ana_client):
    make_contact(ana, "Ngozi")
    ana_client.post(f"{PAGE}export/")
    archiving.carry_on()
    assert "At work" in ana_client.get(PAGE).text
    archive = Archive.objects.get()
    archiving.work_on(archive_id=archive.pk)
    answer = ana_client.get(f"{PAGE}export/{archive.pk}/")
    content = b"".join(answer.streaming_content)
    assert len(content) == int(answer["Content-Length"])
    assert b"Ngozi" in zipfile.ZipFile(io.BytesIO(content)).read("askwell.json")
    assert "1 row" in ana_client.get(PAGE, headers={"HX-Request": "true"}).text


def test_asking_twice_makes_one_export(ana):
    assert archiving.ask_export(owner=ana) == archiving.ask_export(owner=ana)


def test_a_new_export_takes_the_place_of_the_old(ana):
    first = made(ana)
    second = made(ana)
    assert [*Archive.objects.all()] == [second] != [first]


def test_the_owner_is_told_once_that_it_is_ready(ana):
    made(ana)
    leaving.tell_owners()
    leaving.tell_owners()
    assert [(m.to, m.subject) for m in mail.outbox] == [([ana.email], "Your export is ready")]


def test_what_no_worker_took_is_taken_up(ana):
    archive = archiving.ask_export(owner=ana)
    archiving.carry_on()
    assert Archive.objects.waiting().exists()
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=2)):
        archiving.carry_on()
    assert Archive.objects.get(pk=archive.pk).finished_at


def test_one_worker_at_a_time_works_on_it(ana):
    archive = archiving.ask_export(owner=ana)
    Archive.objects.update(taken_at=timezone.now())
    archiving.work_on(archive_id=archive.pk)
    assert Archive.objects.waiting().exists()


def test_what_goes_wrong_three_times_is_said(ana, monkeypatch):
    archive = archiving.ask_export(owner=ana)
    monkeypatch.setattr(packing, "DOCUMENT", None)
    for _time in range(3):
        archiving.work_on(archive_id=archive.pk)
    archive.refresh_from_db()
    assert "our fault" in archive.failure


def test_what_killed_three_workers_is_not_given_to_a_fourth(ana):
    long_ago = timezone.now() - dt.timedelta(hours=2)
    archive = Archive.objects.create(owner=ana, direction="out", tries=3, taken_at=long_ago)
    archiving.carry_on()
    archive.refresh_from_db()
    assert "our fault" in archive.failure


def test_exports_are_kept_for_a_week(ana):
    made(ana)
    for days, left in ((6, 1), (8, 0)):
        with time_machine.travel(timezone.now() + dt.timedelta(days=days)):
            archiving.throw_away_old()
        assert Archive.objects.count() == left


def test_a_file_moves_by_the_pages(ana, cleo, cleo_client):
    make_contact(ana, "Ngozi")
    content = b"".join(archiving.pieces_of(made(ana)))
    answer = cleo_client.post(f"{PAGE}import/", {"file": SimpleUploadedFile("a.zip", content)})
    assert answer.status_code == 302
    archiving.work_on(archive_id=Archive.objects.visible_to(cleo).get().pk)
    assert [str(each) for each in Contact.objects.visible_to(cleo)] == ["Ngozi"]
    assert "taken in" in cleo_client.get(PAGE).text


def test_an_import_into_a_full_account_keeps_what_was_chosen(ana, ana_client):
    make_contact(ana)
    answer = ana_client.post(f"{PAGE}import/", {"file": SimpleUploadedFile("a.zip", b"x")})
    assert answer.status_code == 422
    assert "something in this account already" in answer.text


@pytest.mark.parametrize("state", ["waiting", "failed", "ready"])
def test_the_page_tells_every_state(state, ana, ana_client):
    archive = make_archive(ana)
    if state != "ready":
        Archive.objects.update(finished_at=None, failure="Broken" if state == "failed" else "")
    words = {"waiting": "At work", "failed": "Broken", "ready": "Fetch it"}
    assert words[state] in ana_client.get(PAGE).text
    if state != "ready":
        assert ana_client.get(f"{PAGE}export/{archive.pk}/").status_code == 404


def test_deletion_asks_for_the_password_first(ana_client):
    assert "/reauthenticate/" in ana_client.get(f"{PAGE}leave/").url

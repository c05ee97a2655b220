"""Leaving: thought over for two weeks, then nothing stays."""

import datetime as dt

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.utils import timezone

from accounts.models import User
from centers.models import AuditEntry, Center, Membership
from dashboard.actions import leaving
from dashboard.demonstration import tell_story
from reminders.models import MailServer, Suppression
from tests.factories import make_contact, make_point

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def dump() -> str:
    """Every row of every table, as PostgreSQL writes it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        return "\n".join(line for name in tables for line in copy(cursor, name))


def copy(cursor, table: str) -> list[str]:
    with cursor.copy(f'COPY "{table}" TO STDOUT') as out:
        return [bytes(block).decode() for block in out]


def leave(user) -> None:
    user.leaves_at = timezone.now()
    user.save()
    assert leaving.delete_account(user_id=user.pk)


def test_deletion_leaves_no_row_and_no_address_anywhere(db):
    tell_story()
    ana = User.objects.get(email="ana@example.org")
    ana.name, ana.email = "Anastasia Quiroga", "anastasia@example.org"
    ana.save()
    leave_traces(ana)
    words = ["nastasia", "quiroga", "ngozi", "lena.secret", "herons at dawn"]
    assert [word for word in words if word not in dump().lower()] == []
    leave(ana)
    left = dump().lower()
    assert [word for word in words if word in left] == []


def leave_traces(ana) -> None:
    """Where a name or an address may hide beside the rows of an account."""
    make_point(make_contact(ana, "Lena Secret", notes="Herons at dawn"), "lena.secret@example.org")
    center = Center.objects.get()
    adviser = Membership.objects.filter(role="administrator").get()
    for actor, what in ((ana, "joined"), (adviser.user, "made Anastasia Quiroga adviser")):
        AuditEntry.objects.create(center=center, actor=actor, actor_name=str(actor), what=what)
    center.invitations.create(email=ana.email, name=ana.name)
    center.rosters.create(file_name="a.csv", rows=[{"email": ana.email, "name": ana.name}])
    Suppression.objects.create(address="lena.secret@example.org", reason="bounced")
    MailServer.objects.create(name="smtp", last_error="550 anastasia@example.org unknown")
    EmailAddress.objects.create(user=ana, email="quiroga@example.org")


def test_a_center_keeps_its_record_without_the_name(db):
    tell_story()
    ana, lines = User.objects.get(email="ana@example.org"), AuditEntry.objects.count()
    leave(ana)
    assert AuditEntry.objects.count() == lines
    assert "(left)" in AuditEntry.objects.values_list("actor_name", flat=True)


def test_the_rest_of_a_line_in_the_record_stays_closed(db):
    tell_story()
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('askwell.farewell', 'on', true)")
    with pytest.raises(IntegrityError, match="append-only"):
        AuditEntry.objects.update(at=timezone.now())


def test_others_keep_what_is_theirs(ana, cleo):
    make_contact(ana, "Ngozi"), make_contact(cleo, "Tom")
    leave(ana)
    assert [str(row) for row in User.objects.all()] == ["Cleo"]
    assert "Tom" in dump()


@time_machine.travel(NOW, tick=False)
def test_leaving_takes_two_weeks_and_a_mail_says_when(ana):
    leaving.ask_to_leave(user=ana)
    leaving.tell_owners()
    leaving.tell_owners()
    assert [message.subject for message in mail.outbox] == [
        "Your account will be deleted on 6 December 2026"
    ]
    assert leaving.delete_due() == 0


def test_who_comes_back_keeps_the_account(ana, ana_client):
    with time_machine.travel(NOW, tick=False):
        leaving.ask_to_leave(user=ana)
        assert "Your account will be deleted on 6 December 2026." in ana_client.get("/").text
        ana_client.post("/settings/data/stay/")
    with time_machine.travel(NOW + dt.timedelta(days=15), tick=False):
        assert leaving.delete_due() == 0


def test_after_two_weeks_it_is_done_and_said(ana, django_capture_on_commit_callbacks):
    with time_machine.travel(NOW, tick=False):
        leaving.ask_to_leave(user=ana)
    with (
        time_machine.travel(NOW + dt.timedelta(days=15), tick=False),
        django_capture_on_commit_callbacks(execute=True),
    ):
        assert leaving.delete_due() == 1
    assert [(message.to, message.subject) for message in mail.outbox] == [
        (["ana@example.org"], "Your account is deleted")
    ]


def test_the_only_administrator_hands_over_first(ana, ben):
    center = Center.objects.create(name="Harbor College")
    Membership.objects.create(center=center, user=ana, role="administrator")
    Membership.objects.create(center=center, user=ben)
    with pytest.raises(ValidationError, match="Nobody else runs Harbor College"):
        leaving.ask_to_leave(user=ana)

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction

from accounts.models import User
from centers.models import AuditEntry, Center, Membership
from contacts.models import Contact
from dashboard.agenda import next_steps
from dashboard.demonstration import sign_ins, tell_story
from interviews.models import Interview
from tests.factories import make_contact

REMOVE = "/settings/data/demonstration/"


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker):
    """Told once, in a transaction around the tests' own."""
    with django_db_blocker.unblock(), transaction.atomic():
        tell_story()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def story(told, db):
    """What a test does to it is taken back."""


# Any hour of any day must do: before the talks of the day, after them, at night.
@pytest.mark.parametrize("hour", [0, 9, 15, 23])
def test_story_is_told_at_any_hour(hour, db):
    with time_machine.travel(dt.datetime(2026, 11, 22, hour, tzinfo=dt.UTC), tick=False):
        tell_story()
        ana = User.objects.get(email="ana@example.org")
        stages = Interview.objects.visible_to(ana).values_list("stage", flat=True)
        steps = [step.reminder.rule for step in next_steps(ana)]
    assert set(stages) >= {"idea", "asked", "postponed", "scheduled", "held", "thanked", "closed"}
    assert {"thank", "nudge"} <= set(steps)


def test_sign_ins_name_everybody(story):
    assert ["ana@example.org" in sign_ins(), "ben@example.org" in sign_ins()] == [True, True]


def test_every_page_says_that_it_is_invented(story, client, cleo_client):
    client.force_login(User.objects.get(email="ben@example.org"))
    assert "Everybody here is invented." in client.get("/").text
    assert "Everybody here is invented." not in cleo_client.get("/").text


def test_it_goes_in_one_go_and_real_people_stay(story, cleo):
    make_contact(cleo, "Tom")
    call_command("demo", remove=True)
    assert [str(user) for user in User.objects.all()] == ["Cleo"]
    assert [str(each) for each in Contact.objects.all()] == ["Tom"]
    assert not Center.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_center_that_somebody_real_runs_stays(story, cleo):
    Membership.objects.create(center=Center.objects.get(), user=cleo, role="administrator")
    call_command("demo", remove=True)
    assert Center.objects.exists()


def test_a_page_removes_it(story, client):
    client.force_login(User.objects.get(email="ben@example.org"))
    assert "Remove the demonstration?" in client.get(REMOVE).text
    client.post(REMOVE)
    assert not User.objects.exists()


def test_nobody_real_removes_it(story, cleo_client):
    number = User.objects.count()
    assert cleo_client.get(REMOVE).status_code == 302
    cleo_client.post(REMOVE)
    assert User.objects.count() == number

"""Whoever is marked "do not contact" is in no step that would have the owner write to them."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from contacts.actions import care
from contacts.actions.changes import undo_change
from contacts.actions.contacts import allow_contact, delete_contacts, mark_do_not_contact
from contacts.actions.introductions import move_introduction
from contacts.models import Contact
from interviews.actions import asking, leads, meeting, tracks
from interviews.actions.planning import replan
from interviews.actions.referrals import note_outcome
from interviews.cadence import DONE_ALONE
from interviews.models import Kind
from reminders import rules
from reminders.actions.choosing import choose_preset
from reminders.models import Reminder
from tests.factories import (
    make_contact,
    make_interview,
    make_introduction,
    make_lead,
    make_promise,
    make_reference,
    make_referral,
    make_track,
)

# Steps that are about nobody whom the owner could write to, or only say what there is to read.
# No contact of the owner's: some of these are about a student, or about the owner.
NAMES_NOBODY = {
    *("goal", "answer_offer", "answered", "staffword", "requirement_due", "flag", "destination"),
    "assignment",
}
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel("2026-11-16 15:00Z", tick=False):
        yield


@pytest.fixture
def tom(ana):
    return make_contact(ana, "Tom Adeyemi")


def planned() -> set[str]:
    rows = Reminder.objects.planned().values_list("rule", flat=True)
    return set(rows) - NAMES_NOBODY


def leave_unanswered(tom) -> None:
    """Conversations asked for, nudged once and twice, put off, and agreed to."""
    now = timezone.now()
    for facts in (
        {"silence": "3b7"},
        {"silence": "persistent", "nudged_at": now},
        {"nudged_at": now, "nudged_again_at": now},
        {"postponed_until": now.date() + 9 * DAY},
        {"agreed_at": now},
    ):
        replan(make_interview(tom.owner, tom, asked_at=now, **facts))


def talk(tom) -> None:
    coming = make_interview(tom.owner, tom)
    meeting.schedule(interview=coming, starts_at=timezone.now() + 4 * DAY, minutes=20)
    meeting.hold(interview=make_interview(tom.owner, tom))


def name_and_be_named(tom) -> None:
    """Referrals by Tom, with and without an outcome, and a lead to come back to."""
    owner = tom.owner
    make_referral(owner, tom, held_at=timezone.now(), contacted_at=timezone.now())
    note_outcome(referral=make_referral(owner, tom, "Ngozi"), outcome="A week in the workshop")
    lead = make_lead(make_interview(owner, tom))
    lead.back_on = dt.date(2027, 3, 1)
    leads.add_lead(lead=lead)


def owe(tom) -> None:
    owner = tom.owner
    make_promise(owner, contact=tom, side="mine")
    make_promise(owner, contact=tom, side="theirs")
    care.announce(owner=owner, what="I start in May", contacts=[tom])
    lena = make_contact(owner, "Lena Vogt")
    care.keep_in_touch(contact=lena, ideal_days=90, latest_days=120)


def be_introduced(owner) -> None:
    for verb in ("ask", "make"):
        move_introduction(introduction=make_introduction(owner), verb=verb)


def be_vouched_for(owner) -> None:
    track = make_track(owner, kind=Kind.objects.get(code="T5"))
    reference = make_reference(track)
    for verb in ("asked", "agreed", "briefed"):
        tracks.advance_reference(reference=reference, verb=verb)
    check = make_interview(owner, kind=Kind.objects.get(code="T5-reference-check"))
    tracks.add_to_track(track=track, interview=check)
    meeting.hold(interview=check)


@pytest.fixture
def everything(ana, tom) -> set[str]:
    """Each rule that names a person wants a step; a new rule has to find its place here."""
    for begin in (leave_unanswered, talk, name_and_be_named, owe):
        begin(tom)
    be_introduced(ana)
    be_vouched_for(ana)
    assert planned() == set(rules.defaults()) - NAMES_NOBODY
    return planned()


def test_no_step_tells_to_write_to_somebody_who_is_not_to_be_contacted(ana, everything):
    people = list(Contact.objects.visible_to(ana))
    for person in people:
        mark_do_not_contact(contact=person)
    assert planned() == DONE_ALONE
    for person in people:
        allow_contact(contact=person)
    assert planned() == everything


def test_no_step_tells_to_write_to_somebody_deleted_until_that_is_undone(ana, everything):
    change = delete_contacts(owner=ana, contacts=list(Contact.objects.visible_to(ana)))
    assert planned() == DONE_ALONE
    undo_change(change=change)
    assert planned() == everything


def test_page_of_somebody_who_is_not_to_be_contacted_does_not_say_ask(tom, ana_client):
    interview = make_interview(tom.owner, tom)
    asking.ask(interview=interview)
    mark_do_not_contact(contact=tom)
    page = ana_client.get(interview.get_absolute_url()).text
    assert "Tom does not wish to be written to." in page
    assert "Write a nudge" not in page


@pytest.mark.parametrize(
    ("usual", "this_one", "words"),
    [
        ("gentle", "", "you have asked Tom twice"),
        ("persistent", "", "One more word, with something new in it"),
        ("persistent", "gentle", "you have asked Tom twice"),
        ("gentle", "persistent", "One more word, with something new in it"),
    ],
)
def test_page_says_to_let_it_rest_after_the_last_nudge(tom, ana_client, usual, this_one, words):
    choose_preset(owner=tom.owner, preset=usual)
    interview = make_interview(tom.owner, tom, silence=this_one)
    for _ in range(2):
        asking.ask(interview=interview)
    assert words in ana_client.get(interview.get_absolute_url()).text

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from interviews.actions import meeting
from interviews.actions import tracks as verbs
from interviews.actions.referrals import refer
from interviews.models import Kind, Referral
from reminders import sources
from reminders.models import Reminder
from tests.factories import make_contact, make_interview, make_reference, make_track, open_gate

MONDAY = "2026-11-16 15:00Z"


@pytest.fixture
def candidacy(ana):
    return make_track(ana, kind=Kind.objects.get(code="T5"))


def planned() -> dict[str, dt.date]:
    rows = Reminder.objects.planned().filter(source__startswith="track:")
    return {row.rule: row.due_at.date() for row in rows}


def tell(rule: str) -> sources.Notice:
    reminder = Reminder.objects.get(rule=rule)
    return sources.describe([reminder])[reminder.pk]


@time_machine.travel(MONDAY, tick=False)
def test_offer_asks_for_its_answer_two_business_days_before(candidacy):
    verbs.note_proposal(track=candidacy, terms="30 hours", answer_by_on=dt.date(2026, 11, 20))
    assert planned() == {"answer_offer": dt.date(2026, 11, 18)}
    assert "Friday, 20 November" in tell("answer_offer").why


@time_machine.travel(MONDAY, tick=False)
def test_offer_with_another_day_is_planned_anew_and_a_closed_one_not_at_all(candidacy):
    verbs.note_proposal(track=candidacy, terms="", answer_by_on=dt.date(2026, 11, 20))
    verbs.note_proposal(track=candidacy, terms="", answer_by_on=dt.date(2026, 12, 4))
    assert planned() == {"answer_offer": dt.date(2026, 12, 2)}
    verbs.close_track(track=candidacy, outcome="I said yes")
    assert planned() == {}


@time_machine.travel(MONDAY, tick=False)
def test_referees_are_thanked_within_a_day_of_the_check(ana, candidacy):
    reference = make_reference(candidacy)
    for verb in ("asked", "agreed", "briefed"):
        verbs.advance_reference(reference=reference, verb=verb)
    check = make_interview(ana, kind=Kind.objects.get(code="T5-reference-check"))
    verbs.add_to_track(track=candidacy, interview=check)
    assert planned() == {}
    meeting.hold(interview=check, at=timezone.now())
    assert planned() == {"thank_referees": dt.date(2026, 11, 17)}
    assert tell("thank_referees").who == "Tom Adeyemi"
    sources.settle(reminder=Reminder.objects.get(rule="thank_referees"), user=ana)
    assert planned() == {}


def test_end_of_a_referral_track_is_owed_to_who_referred_until_it_is_taken_back(ana):
    track = open_gate(make_track(ana))
    interview = track.interviews.get()
    named = Referral(
        owner=ana,
        referrer=interview.contact,
        contact=make_contact(ana, "Tom Adeyemi"),
        interview=interview,
    )
    refer(referral=named)
    verbs.close_track(track=track, outcome="I begin in March")
    assert Referral.objects.get().outcome == "I begin in March"
    owed = Reminder.objects.planned().filter(rule="referral_outcome")
    assert owed.count() == 1
    verbs.reopen_track(track=track)
    assert (track.closed_at, Referral.objects.get().outcome) == (None, "")
    assert not owed.exists()

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from interviews.actions import asking, closing, meeting
from interviews.actions.facts import FACTS, take_back
from interviews.models import Interview, Kind, Outreach
from tests.factories import make_contact, make_interview

HOUR = dt.timedelta(hours=1)


def test_add_interview_takes_the_length_of_its_kind(ana):
    kind = Kind.objects.get(code="T2")
    interview = asking.add_interview(owner=ana, contact=make_contact(ana), kind=kind)
    assert (interview.minutes, interview.stage) == (kind.minutes, "idea")


def test_ask_sends_the_draft(ana):
    interview = make_interview(ana)
    asking.save_draft(interview=interview, channel="email", subject="Hello", text="May I ask")
    sent = asking.ask(interview=interview)
    assert (sent.text, sent.is_nudge, interview.stage) == ("May I ask", False, "asked")


def test_ask_a_second_time_is_the_nudge(ana):
    interview = make_interview(ana)
    asking.ask(interview=interview)
    nudge = asking.ask(interview=interview)
    assert nudge.is_nudge
    assert interview.nudged_at == nudge.sent_at


def test_ask_respects_do_not_contact(ana):
    contact = make_contact(ana, do_not_contact_at=timezone.now())
    with pytest.raises(ValidationError):
        asking.ask(interview=make_interview(ana, contact))
    assert not Outreach.objects.exists()


def test_save_draft_keeps_one_draft(ana):
    interview = make_interview(ana)
    for text in ("first", "second"):
        asking.save_draft(interview=interview, channel="email", subject="", text=text)
    assert [draft.text for draft in interview.outreaches.all()] == ["second"]


def test_agree_answers_what_was_sent(ana):
    interview = make_interview(ana)
    sent = asking.ask(interview=interview)
    asking.agree(interview=interview)
    sent.refresh_from_db()
    assert (interview.stage, sent.answered_at) == ("agreed", interview.agreed_at)


def test_decline_is_a_stage_of_its_own(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    asking.decline(interview=interview)
    assert interview.stage == "declined"


def test_postpone_waits_until_asked_again(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    asking.postpone(interview=interview, until=dt.date(2027, 3, 1))
    assert interview.stage == "postponed"
    asking.ask(interview=interview)
    assert (interview.stage, interview.postponed_until) == ("asked", None)


def test_schedule_means_a_yes(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    meeting.schedule(interview=interview, starts_at=timezone.now() + HOUR, minutes=30)
    assert interview.stage == "scheduled"
    assert interview.agreed_at is not None


def test_cancel_meeting_keeps_the_yes(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    meeting.schedule(interview=interview, starts_at=timezone.now() + HOUR, minutes=30)
    meeting.cancel_meeting(interview=interview)
    assert interview.stage == "agreed"


def test_hold_counts_from_the_planned_end(ana):
    start = timezone.now() - 3 * HOUR
    interview = make_interview(ana, scheduled_for=start, minutes=20)
    meeting.hold(interview=interview)
    assert interview.held_at == start + dt.timedelta(minutes=20)


def test_hold_refuses_the_future(ana):
    interview = make_interview(ana)
    with pytest.raises(ValidationError):
        meeting.hold(interview=interview, at=timezone.now() + HOUR)
    assert Interview.objects.get().held_at is None


def test_write_up_notes_spoken_thanks(ana):
    interview, now = make_interview(ana), timezone.now()
    meeting.write_up(interview=interview, held_at=now, is_thanked=True, notes="Nights teach.")
    assert (interview.thanked_in_person_at, interview.notes) == (now, "Nights teach.")


def test_thank_needs_a_talk(ana):
    with pytest.raises(ValidationError):
        meeting.thank(interview=make_interview(ana))


def test_thank_and_debrief_and_close_end_it(ana):
    interview = make_interview(ana, held_at=timezone.now())
    meeting.thank(interview=interview)
    meeting.debrief(interview=interview)
    assert interview.stage == "thanked"
    closing.close(interview=interview, reason="complete")
    assert (interview.stage, interview.is_over) == ("closed", True)


def test_reopen_leads_back_to_where_it_stood(ana):
    interview = make_interview(ana, asked_at=timezone.now())
    closing.close(interview=interview, reason="no_reply")
    closing.reopen(interview=interview)
    assert interview.stage == "asked"


@pytest.mark.parametrize("verb", FACTS)
def test_take_back_undoes_each_verb(verb, ana):
    interview = make_interview(ana)
    take_back(interview=interview, verb=verb)
    assert interview.stage == "idea"


def test_take_back_keeps_a_talk_that_was_thanked_for(ana):
    now = timezone.now()
    interview = make_interview(ana, held_at=now, thanked_at=now)
    with pytest.raises(ValidationError):
        take_back(interview=interview, verb="hold")


def test_throw_away_hides_until_brought_back(ana):
    interview = make_interview(ana)
    closing.throw_away(interview=interview)
    assert not Interview.objects.visible_to(ana).exists()
    closing.bring_back(interview=interview)
    assert Interview.objects.visible_to(ana).get() == interview

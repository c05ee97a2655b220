import datetime as dt

import pytest
from django.utils import timezone

from careers.actions import rate_compatibility
from contacts.actions.care import give, mark_advocate
from interviews.actions.debriefing import keep_promised
from interviews.actions.thanks import write_and_send_thanks
from interviews.actions.tracks import add_participant, note_result
from interviews.afterwards import PATHS, tasks_after
from interviews.harvest import harvest_of
from interviews.models import Kind, SelfRating
from tests.factories import (
    make_contact,
    make_interview,
    make_lead,
    make_organization,
    make_referral,
    make_track_with,
)

After = Kind.After


def held(owner, kind, **fields):
    kind = Kind.objects.get(code=kind)
    earlier = timezone.now() - dt.timedelta(hours=2)
    return make_interview(owner, kind=kind, held_at=earlier, **fields)


def states(interview) -> dict[str, bool]:
    labels = {str(code.label): code.value for code in After}
    tasks = tasks_after(interview, harvest_of(interview))
    return {labels[task.label]: task.is_done for task in tasks}


def test_every_task_has_its_page_and_its_state(ana):
    contact = make_contact(ana)
    interview = held(ana, "T2", contact=contact)
    make_referral(ana, contact, "Priya", interview=interview)
    make_lead(interview, "A place in the blade team")
    interview.kind = Kind(after=After.values)
    assert set(states(interview)) == set(After.values) == set(PATHS)


@pytest.mark.parametrize("code", Kind.After.values)
def test_no_task_stands_there_before_the_talk(code, ana):
    interview = make_interview(ana)
    interview.kind = Kind(after=[code])
    assert tasks_after(interview, harvest_of(interview)) == []


def test_career_oriented_talk_asks_whether_they_would_speak_for_you(ana, ana_client):
    interview = held(ana, "T1")
    page = ana_client.get(interview.get_absolute_url()).text
    assert "Note whether they would speak for you" in page
    mark_advocate(contact=interview.contact, is_advocate=True)
    assert states(interview)["advocate"]


def test_informational_talk_speaks_of_names_and_leads_once_there_are_some(ana):
    interview = held(ana, "T2")
    assert states(interview) == {"thank": False, "debrief": False}
    make_referral(ana, interview.contact, "Priya", interview=interview)
    make_lead(interview, "A place in the blade team")
    assert states(interview).keys() == {"thank", "debrief", "referrals", "leads"}


def test_networking_meeting_asks_for_what_was_offered(ana):
    interview = held(ana, "T3")
    assert not states(interview)["offer_help"]
    give(contact=interview.contact, kind="article", what="On blades in the cold")
    assert states(interview)["offer_help"]


def test_preliminary_interview_asks_how_well_both_fit_and_for_open_points(ana):
    place = make_organization(ana)
    interview = held(ana, "T4", organization=place, debriefed_at=timezone.now())
    assert (states(interview)["compatibility"], states(interview)["open_points"]) == (False, True)
    rate_compatibility(owner=ana, organization=place, culture=4, attitude=3)
    keep_promised(interview=interview, side="mine", what="Send the certificate")
    assert (states(interview)["compatibility"], states(interview)["open_points"]) == (True, False)


def test_stage_leads_to_its_track_and_asks_for_its_result(ana):
    interview = held(ana, "T5-phone-screening")
    track = make_track_with(interview)
    [task] = [
        task for task in tasks_after(interview, harvest_of(interview)) if "result" in task.label
    ]
    assert (task.path, task.is_done) == (f"/interviews/tracks/{track.pk}/", False)
    note_result(track=track, interview=interview, result="passed", note="")
    assert states(interview)["stage_result"]


def test_group_asks_to_thank_each_and_to_rate_oneself(ana):
    interview = held(ana, "T9")
    other = add_participant(interview=interview, part="interviewer", name="Lena Vogt").contact
    for person in (interview.contact, other):
        assert not states(interview)["thank_each"]
        write_and_send_thanks(interview=interview, contact=person, subject="Thanks", text="For all")
    assert states(interview)["thank_each"]
    marks = {"confidence": 4, "communication": 3, "leadership": 2, "pressure": 3}
    SelfRating.objects.create(owner=ana, interview=interview, **marks)
    assert states(interview)["self_rating"]


def test_whoever_was_removed_from_a_group_is_not_to_be_thanked(ana):
    interview = held(ana, "T9")
    add_participant(interview=interview, part="interviewer", name="Lena Vogt").put_away()
    write_and_send_thanks(
        interview=interview, contact=interview.contact, subject="Thanks", text="For all"
    )
    assert states(interview)["thank_each"]


@pytest.mark.parametrize("kind", ["T4", "T5-offer", "T9"])
def test_tasks_cost_one_statement_at_most(kind, ana, django_assert_num_queries):
    interview = held(ana, kind)
    harvest, _kind = harvest_of(interview), interview.kind
    with django_assert_num_queries(1):
        tasks_after(interview, harvest)

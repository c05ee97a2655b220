import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from careers.models import FitRating
from interviews.actions import tracks as verbs
from interviews.models import Kind, Participant, SelfRating, Track
from interviews.review import review_question
from interviews.tracks import steps_of
from tests.factories import (
    make_career,
    make_contact,
    make_interview,
    make_track,
    make_track_with,
    open_gate,
)


def step(track, code):
    return next(step for step in steps_of(track) if step.code == code)


def test_gate_opens_with_a_held_conversation_and_a_rated_fit(ana):
    track = make_track(ana, career=make_career(ana))
    assert not step(track, "gate").is_done
    assert not step(track, "referrals").is_open
    interview = make_interview(ana, held_at=timezone.now())
    interview.careers.add(track.career)
    assert not step(track, "gate").is_done
    FitRating.objects.create(
        owner=ana,
        career=track.career,
        interests=4,
        skills=3,
        personality=4,
        rated_at=timezone.now(),
    )
    assert step(track, "gate").is_done
    assert step(track, "referrals").is_open


def test_shut_gate_says_what_to_do_and_loses_nothing(ana, ana_client):
    track = make_track(ana, career=make_career(ana))
    response = post(ana_client, "track_propose", track, terms="30 hours, Fridays off")
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("A little early", "30 hours, Fridays off", "Find somebody to talk to", "/fit/"):
        assert words in page
    track.refresh_from_db()
    assert track.proposed_at is None


def test_shut_gate_keeps_referees_waiting(ana):
    with pytest.raises(ValidationError, match="A little early"):
        verbs.add_reference(track=make_track(ana), contact=make_contact(ana))


def test_candidacy_has_no_gate(ana):
    track = make_track(ana, kind=Kind.objects.get(code="T5"))
    assert verbs.add_reference(track=track, contact=make_contact(ana)).pk


def test_own_pay_may_be_raised_once_they_proposed_something(ana):
    interview = make_interview(ana)
    track = make_track_with(interview)
    text = "What would I earn in the first year?"
    assert [each.rule for each in review_question(text, interview)] == ["S46"]
    verbs.note_proposal(track=open_gate(track), terms="", answer_by_on=None)
    assert review_question(text, interview) == []


def test_terms_wait_for_a_proposal(ana):
    track = make_track(ana)
    track.terms = "40,000 a year"
    with pytest.raises(IntegrityError):
        track.save()


def test_proposal_opens_the_terms(ana):
    track = open_gate(make_track(ana))
    verbs.note_proposal(track=track, terms="40,000 a year", answer_by_on=None)
    assert step(track, "proposal").is_done


def test_referee_is_asked_agrees_is_briefed_and_thanked_in_that_order(ana):
    reference = verbs.add_reference(track=open_gate(make_track(ana)), contact=make_contact(ana))
    with pytest.raises(ValidationError):
        verbs.advance_reference(reference=reference, verb="briefed")
    for verb in verbs.VERBS:
        verbs.advance_reference(reference=reference, verb=verb)
    assert reference.next_verb == ""
    with pytest.raises(ValidationError):
        verbs.take_back_step(reference=reference, verb="asked")
    assert step(reference.track, "references").is_done


def test_referee_stands_on_a_track_once(ana):
    track, contact = open_gate(make_track(ana)), make_contact(ana)
    first = verbs.add_reference(track=track, contact=contact)
    assert verbs.add_reference(track=track, contact=contact) == first


@pytest.mark.parametrize("code", ["T5", "T7"])
def test_candidacy_shows_the_result_of_each_stage(ana, code):
    kind = Kind.objects.get(code=code)
    track = make_track(ana, kind=kind)
    first, second = kind.stages.all()[:2]
    interview = make_interview(ana, kind=first)
    verbs.add_to_track(track=track, interview=interview)
    verbs.note_result(track=track, interview=interview, result="passed", note="")
    assert step(track, first.code).is_done
    assert step(track, second.code).detail == "Not begun"


def test_pages_of_a_track_do_what_they_say(ana, ana_client):
    kind = Kind.objects.get(code="T10")
    words = {"kind": kind.pk, "title": "Into the blade crew"}
    ana_client.post(reverse("interviews:track_create"), words)
    track = open_gate(Track.objects.get(owner=ana))
    interview, referee = make_interview(ana), make_contact(ana, "Tom Adeyemi")
    post(ana_client, "track_add", track, interview=interview.pk)
    post(ana_client, "reference_create", track, contact=referee.pk)
    post(ana_client, "track_propose", track, terms="30 hours")
    post(ana_client, "track_close", track, outcome="I said yes")
    page = ana_client.get(reverse("interviews:track_detail", args=[track.pk])).content.decode()
    for words in ("Into the blade crew", "Søren Brøndum", "Tom Adeyemi", "30 hours", "I said yes"):
        assert words in page


def post(client, name, track, **words):
    return client.post(reverse(f"interviews:{name}", args=[track.pk]), words)


def test_conversation_of_another_user_is_not_added(ana, cleo, ana_client):
    track = make_track(ana)
    post(ana_client, "track_add", track, interview=make_interview(cleo).pk)
    assert not track.interviews.exists()


def test_interviewer_becomes_a_contact_and_an_applicant_does_not(ana, ana_client):
    interview = make_interview(ana, kind=Kind.objects.get(code="T9"))
    url = reverse("interviews:group", args=[interview.pk])
    ana_client.post(url, {"part": "interviewer", "name": "Ngozi Okafor"})
    ana_client.post(url, {"part": "applicant", "name": "Li Wei"})
    people = {row.name: row.contact and row.contact.name for row in Participant.objects.all()}
    assert people == {"Ngozi Okafor": "Ngozi Okafor", "Li Wei": None}


def test_group_is_rated_on_its_four_qualities(ana, ana_client):
    interview = make_interview(ana, kind=Kind.objects.get(code="T9"))
    url = reverse("interviews:rate_self", args=[interview.pk])
    marks = {"confidence": 4, "communication": 3, "leadership": 2, "pressure": 5}
    assert ana_client.post(url, {**marks, "pressure": 9}).status_code == 422
    ana_client.post(url, marks)
    assert SelfRating.objects.get(interview=interview).pressure == 5

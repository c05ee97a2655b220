"""Each stage of a candidacy (T5) and of a company's interviews (T7), from idea to its result."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.kinds import BUILT_IN
from interviews.models import Kind
from interviews.tracks import steps_of
from tests.factories import make_contact, make_interview, make_track

LETTER = {"subject": "Our talk", "text": "Thank you for what you said."}
PAST = f"{timezone.now() - dt.timedelta(hours=1):%Y-%m-%dT%H:%M}"
WAY = [
    ("mark_asked", {"channel": "email", **LETTER}),
    ("agree", {}),
    ("schedule", {"scheduled_for": PAST, "minutes": 30, "medium": "phone", "place": ""}),
    ("hold", {"held_at": PAST, "notes": "They want somebody patient."}),
    ("debrief", {"new_facts": "Four more talks follow."}),
    ("mark_thanked", LETTER),
    ("close", {"reason": "complete"}),
]


def post(client, name, *args, **words):
    response = client.post(reverse(f"interviews:{name}", args=args), words)
    assert response.status_code == 302, (name, response.content)


@pytest.mark.parametrize("code", ["T5", "T7"])
def test_every_stage_goes_from_idea_to_its_result(ana, ana_client, code):
    track = make_track(ana, kind=Kind.objects.get(code=code))
    stages = list(track.kind.stages.all())
    for stage in stages:
        interview = make_interview(ana, make_contact(ana, f"Kim {stage.code}"), kind=stage)
        post(ana_client, "track_add", track.pk, interview=interview.pk)
        for name, words in WAY:
            post(ana_client, name, interview.pk, **words)
        post(ana_client, "track_result", track.pk, interview.pk, result="passed", note="")
        interview.refresh_from_db()
        assert interview.stage == "closed"
    done = [step.code for step in steps_of(track) if step.is_done]
    assert done == [stage.code for stage in stages]


@pytest.mark.parametrize("blueprint", [kind for kind in BUILT_IN if kind.parent_code])
def test_booking_a_stage_lays_out_its_own_agenda_and_preparation(ana, ana_client, blueprint):
    interview = make_interview(ana, kind=Kind.objects.get(code=blueprint.code))
    post(ana_client, "schedule", interview.pk, **dict(WAY)["schedule"])
    homework = set(interview.homework.values_list("text", flat=True))
    page = ana_client.get(reverse("interviews:ready", args=[interview.pk])).content.decode()
    assert interview.agenda.count() == len(blueprint.agenda)
    assert set(blueprint.preparation) <= homework
    assert blueprint.likely_questions[0] in page

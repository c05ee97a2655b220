from datetime import date

import pytest

from careers.actions import compare_insights
from careers.evidence import gaps
from careers.models import Stance
from careers.overview import look_at
from careers.story import read_statements, tell
from careers.talks import Talk, effort
from tests.factories import make_career, make_contact, make_insight


def story_of(career):
    return tell(read_statements(career), list(Stance.objects.all()), gaps(career))


def test_satisfaction_counts_each_person_once(ana):
    career, contact = make_career(ana), make_contact(ana)
    scored = {"topic": "satisfaction", "contact": contact}
    make_insight(career, score=1, said_on=date(2025, 1, 1), **scored)
    make_insight(career, score=4, said_on=date(2026, 1, 1), **scored)
    make_insight(career, score=3, topic="satisfaction", contact=make_contact(ana, "Ngozi"))
    satisfaction = story_of(career).satisfaction
    assert (satisfaction.number, satisfaction.middle) == (2, 3.5)
    assert (satisfaction.lowest, satisfaction.highest) == (3, 4)


def test_contradictions_stand_next_to_each_other(ana):
    career = make_career(ana)
    quiet, hectic = make_insight(career, "Quiet"), make_insight(career, "Hectic")
    compare_insights(insight=hectic, others=[quiet], kind="contradicts")
    pairs = story_of(career).contradictions
    assert [(first.text, second.text) for first, second in pairs] == [("Quiet", "Hectic")]


def test_agreement_is_no_contradiction(ana):
    career = make_career(ana)
    first, second = make_insight(career), make_insight(career)
    compare_insights(insight=second, others=[first], kind="agrees")
    assert story_of(career).contradictions == []


def test_chapters_show_the_newest_and_say_how_many_more(ana):
    career = make_career(ana)
    for day in range(1, 9):
        make_insight(career, f"Day {day}", said_on=date(2026, 1, day))
    chapter = story_of(career).chapters[0]
    assert (chapter.statements[0].text, len(chapter.statements), chapter.more) == ("Day 8", 5, 3)


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"topic": "trends", "horizon": 5, "direction": "growing"}, "In 5 years · Growing"),
        ({"topic": "trends", "direction": "dying"}, "Dying"),
        ({"topic": "satisfaction", "score": 4}, "4 / 5"),
        ({"topic": "entry", "path": "unusual"}, "An unusual way"),
        ({}, ""),
    ],
)
def test_statements_say_what_their_topic_adds(ana, fields, tag):
    career = make_career(ana)
    make_insight(career, **fields)
    assert read_statements(career)[0].tag == tag


@pytest.mark.parametrize(
    ("fields", "origin"),
    [
        ({"reading_title": "Outlook 2026"}, "Outlook 2026 (read), 20 Nov 2026"),
        ({}, "somebody, 20 Nov 2026"),
    ],
)
def test_statements_name_their_origin(ana, fields, origin):
    career = make_career(ana)
    make_insight(career, **fields)
    assert read_statements(career)[0].origin == origin


def test_overview_counts_voices_and_readings_apart(ana):
    career = make_career(ana)
    make_insight(career, contact=make_contact(ana))
    make_insight(career, reading_title="Outlook 2026")
    story = look_at(career).story
    assert (story.voices, story.readings) == (1, 1)


def test_effort_counts_what_was_held_alone():
    held = {"career": 1, "stage": "Held", "path": "/", "minutes": 30, "held_at": date(2026, 1, 1)}
    talks = [
        Talk(pk=1, contact=1, name="Søren", leads=1, **held),
        Talk(pk=2, contact=1, name="Søren", **held),
        Talk(pk=3, contact=2, name="Ngozi", **{**held, "held_at": None}),
    ]
    spent = effort(talks)
    assert (spent.hours, spent.people, spent.leads) == (1.0, 1, 1)

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from dashboard.pictures import gains, way
from dashboard.pictures.sample import take_sample
from interviews.models import Kind, Outreach
from tests import factories

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(NOW, tick=False):
        yield


def sample(owner, *, is_formal=False):
    return take_sample(owner, is_formal=is_formal)


def cells(picture):
    return {row.label: row.cells for row in picture.rows}


def sent(interview, channel="email", days=10, *, is_answered=False):
    at = NOW - days * DAY
    Outreach.objects.create(
        owner=interview.owner,
        interview=interview,
        channel=channel,
        sent_at=at,
        answered_at=at if is_answered else None,
    )


def test_funnel_counts_how_far_each_came(ana):
    factories.make_interview(ana)
    factories.make_interview(ana, asked_at=NOW, closed_at=NOW, close_reason="no_reply")
    factories.make_interview(ana, asked_at=NOW, agreed_at=NOW)
    factories.make_interview(ana, held_at=NOW, thanked_at=NOW)
    drawn = way.draw_funnel(sample(ana))
    assert [row.size for row in drawn.rows] == [4, 3, 2, 1, 1]
    assert drawn.door.words == "Find a time for 1 yes"


def test_funnel_asks_for_owed_thanks_first(ana):
    factories.make_interview(ana, agreed_at=NOW)
    factories.make_interview(ana, held_at=NOW)
    door = way.draw_funnel(sample(ana)).door
    assert (door.words, door.path) == ("Thank 1 person", "/interviews/?stage=held")


def test_formal_steps_stand_apart(ana):
    factories.make_interview(ana, held_at=NOW)
    formal = Kind.objects.formal().filter(is_group=False).first()
    factories.make_interview(ana, kind=formal, held_at=NOW)
    factories.make_interview(ana, kind=formal)
    counts = [len(sample(ana, is_formal=side).talks) for side in (False, True)]
    assert counts == [1, 2]


def test_replies_wait_a_week_and_for_five(ana):
    interview = factories.make_interview(ana)
    for number in range(4):
        sent(interview, is_answered=number < 3)
    sent(interview, days=2)
    assert way.draw_replies(sample(ana), NOW).rows == []
    sent(interview, "phone", is_answered=True)
    drawn = way.draw_replies(sample(ana), NOW)
    assert cells(drawn) == {"E-mail": ["3 of 4", "75 %"], "Phone": ["1 of 1", "100 %"]}
    assert [bar.width for bar, _said, _x in drawn.bars] == [188, 250]
    assert "1 is younger than a week" in drawn.words


def test_thanks_are_told_by_how_soon_they_left(ana):
    for wait in (HOUR, 30 * HOUR, 5 * DAY, 20 * DAY):
        factories.make_interview(ana, held_at=NOW - 30 * DAY, thanked_at=NOW - 30 * DAY + wait)
    factories.make_interview(ana, held_at=NOW)
    assert [row.cells[0] for row in way.draw_thanks(sample(ana)).rows] == ["1"] * 5


def test_coverage_points_at_the_least_known(ana):
    known, unknown = factories.make_career(ana, "Actuary"), factories.make_career(ana, "Baker")
    factories.make_insight(known, contact=factories.make_contact(ana))
    drawn = gains.draw_coverage(ana)
    assert cells(drawn) == {"Actuary": ["1 / 9"], "Baker": ["0 / 9"]}
    assert drawn.door.path == unknown.get_absolute_url()


def test_network_counts_a_person_once(ana):
    tom = factories.make_contact(ana, "Tom")
    factories.make_interview(ana, tom, held_at=NOW - 40 * DAY)
    again = factories.make_interview(ana, tom, held_at=NOW)
    factories.make_referral(ana, tom, interview=again)
    rows = gains.draw_network(sample(ana), NOW.date()).rows
    assert [(row.size, row.cells[1]) for row in rows[-2:]] == [(1, "0"), (0, "1")]


def test_effort_stands_beside_its_return(ana):
    career = factories.make_career(ana, "Actuary")
    interview = factories.make_interview(ana, held_at=NOW, minutes=90)
    interview.careers.add(career)
    interview.insights.add(factories.make_insight(career))
    factories.make_lead(interview)
    drawn = gains.draw_effort(sample(ana))
    assert cells(drawn) == {"Actuary": ["1.5 h", "1", "1", "0", "1"]}


def test_last_month_tells_what_it_brought(ana):
    factories.make_interview(ana, held_at=NOW - 2 * DAY, thanked_at=NOW - DAY)
    factories.make_interview(ana, held_at=NOW - 40 * DAY)
    assert gains.last_month(sample(ana), NOW) == ["1 conversation", "1 thank-you"]


def test_page_is_kind_when_there_is_nothing(ana_client):
    page = ana_client.get("/brings/").content.decode()
    assert "The last thirty days were quiet" in page
    assert "<svg" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_page_asks_the_same_number_of_queries(ana, ana_client, number, django_assert_num_queries):
    career = factories.make_career(ana)
    for place in range(number):
        interview = factories.make_interview(ana, held_at=timezone.now())
        interview.careers.add(career)
        interview.insights.add(factories.make_insight(career, f"Heard {place}"))
        sent(interview)
    with django_assert_num_queries(11):
        assert ana_client.get("/brings/").status_code == 200

import pytest
from django.utils import timezone

from careers.actions import remove_career, remove_insight
from interviews.actions.debriefing import keep_fit, keep_insight, keep_satisfaction
from interviews.harvest import harvest_of
from interviews.models import Debrief
from tests.factories import (
    make_career,
    make_interview,
    make_lead,
    make_planned,
    make_referral,
)


@pytest.fixture
def held(ana):
    interview = make_interview(ana, held_at=timezone.now())
    interview.careers.add(make_career(ana))
    return interview


def fill(interview):
    """One of everything that a conversation can bring."""
    career = interview.careers.get()
    keep_insight(interview=interview, career=career, topic="sides", text="Cold", side="minus")
    keep_insight(interview=interview, career=career, topic="entails", text="Rain eats blades")
    keep_satisfaction(interview=interview, career=career, score=4, text="Again, any day")
    axes = {"interests": 4, "skills": 2, "personality": 3}
    keep_fit(interview=interview, career=career, moment="after", **axes)
    make_lead(interview, "A place in the blade team")
    make_referral(interview.owner, interview.contact, "Priya", interview=interview)
    planned = make_planned(interview, "How did you start?")
    planned.heard = "By chance"
    planned.save()


def test_harvest_is_sorted_by_topic(held):
    fill(held)
    assert [group.label for group in harvest_of(held).groups] == [
        "What it entails",
        "Pluses and minuses",
        "How satisfied they are",
    ]


def test_page_says_what_was_learned_and_what_came_of_it(held, ana_client):
    fill(held)
    Debrief.objects.create(owner=held.owner, interview=held, new_facts="Half of it is paper")
    page = ana_client.get(held.get_absolute_url()).content.decode()
    said = ["Minus", "Cold", "4 of 5", "interests 4, skills 2, personality 3 of 5"]
    came = ["Half of it is paper", "Priya", "A place in the blade team", "By chance"]
    assert [words for words in [*said, *came] if words not in page] == []


@pytest.mark.parametrize("times", [1, 3])
def test_page_reads_it_in_one_statement_however_much_it_is(
    times, held, ana_client, django_assert_num_queries
):
    for _time in range(times):
        fill(held)
    with django_assert_num_queries(7):
        ana_client.get(held.get_absolute_url())


def test_page_spends_no_statement_on_it_before_the_talk(ana, ana_client, django_assert_num_queries):
    interview = make_interview(ana)
    with django_assert_num_queries(7):
        page = ana_client.get(interview.get_absolute_url())
    assert page.context["harvest"] is None


def test_what_was_removed_is_not_shown(held):
    fill(held)
    for insight in held.insights.exclude(topic="entails"):
        remove_insight(insight=insight)
    assert [group.topic for group in harvest_of(held).groups] == ["entails"]
    remove_career(career=held.careers.get())
    assert (harvest_of(held).groups, harvest_of(held).ratings) == ([], [])


def test_page_offers_to_write_where_nothing_is_written(held, ana_client):
    page = ana_client.get(held.get_absolute_url()).content.decode()
    assert "Nothing is written down yet." in page

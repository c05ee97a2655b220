from itertools import pairwise

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contacts import paths
from contacts.actions.introductions import connect
from contacts.models import Acquaintance, Contact
from contacts.paths import FARTHEST, path_to
from tests.factories import make_contact

PEOPLE = 10
people = st.integers(0, PEOPLE - 1)
pairs = st.sets(st.tuples(people, people).filter(lambda pair: pair[0] < pair[1]), max_size=14)


def make_circle(owner, friends, pairs) -> list[Contact]:
    circle = Contact.objects.bulk_create(
        Contact(owner=owner, name=f"P{n}", channel="friend" if n in friends else "")
        for n in range(PEOPLE)
    )
    Acquaintance.objects.bulk_create(
        Acquaintance(owner=owner, knower=circle[one], known=circle[other]) for one, other in pairs
    )
    return circle


def steps_by_hand(start, friends, pairs) -> int:
    """How many people a path has, found ring by ring; none when nobody is near enough."""
    ring = {start}
    for steps in range(FARTHEST + 1):
        if ring & friends:
            return steps + 1
        ring |= {b for a, b in pairs if a in ring} | {a for a, b in pairs if b in ring}
    return 0


def test_path_leads_over_the_fewest_people(ana):
    cousin = make_contact(ana, "Cousin", channel="relative")
    colleague, target = make_contact(ana, "Colleague"), make_contact(ana, "Target")
    friend, detour = make_contact(ana, "Friend", channel="friend"), make_contact(ana, "Detour")
    connect(knower=cousin, known=colleague)
    connect(knower=target, known=colleague)
    connect(knower=friend, known=detour)
    connect(knower=detour, known=colleague)
    assert path_to(target, ana) == [cousin, colleague, target]


def test_path_is_empty_without_anybody_in_between(ana):
    one, other = make_contact(ana, "One"), make_contact(ana, "Other")
    connect(knower=one, known=other)
    assert path_to(other, ana) == []
    assert path_to(make_contact(ana, "Lena", channel="friend"), ana)[0].name == "Lena"


@pytest.mark.django_db
@given(friends=st.sets(people, max_size=2), pairs=pairs)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_path_is_the_shortest_there_is(ana, friends, pairs):
    with transaction.atomic():
        circle = make_circle(ana, friends, pairs)
        found = [path_to(person, ana) for person in circle]
        assert [len(path) for path in found] == [
            steps_by_hand(start, friends, pairs) for start in range(PEOPLE)
        ]
        known = {(circle[one].pk, circle[other].pk) for one, other in pairs}
        links = [(a.pk, b.pk) for path in found for a, b in pairwise(path)]
        assert all(link in known or link[::-1] in known for link in links)
        transaction.set_rollback(True)


def test_path_past_somebody_everybody_knows_stays_narrow(ana):
    """Each of them leads back to the hub, and the hub to each of them."""
    hub, *crowd = [make_contact(ana, f"P{n}") for n in range(30)]
    for person in crowd:
        connect(knower=hub, known=person)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {paths.WAY}", paths.bounds(crowd[0], ana))
        plan = cursor.fetchone()[0][0]["Plan"]
    walk = next(part for part in plan["Plans"] if part.get("Subplan Name") == "CTE walk")
    assert walk["Actual Rows"] == len({hub, *crowd})

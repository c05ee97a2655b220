"""No staff page tells more than a plain reference allows, in worlds that change at random.

A short run is part of `make test`; `make faults` goes through ten thousand worlds.
"""

import os

import pytest
from django.http import Http404
from django.urls import reverse

from centers import gate
from centers.models import Assignment, DraftReview, Membership
from tests.centers.worlds import World

RUNS = int(os.environ.get("FAULT_RUNS", "1"))
WORLDS_IN_A_RUN = 100
OF_CENTER = ["morning", "students", "cohorts", "report", "report_csv", "volunteers", "goods"]
OF_CENTER += ["nudge", "flag_settings", "requests", "audit", "audit_csv", "members"]
NAMED_IN_THE_RECORD = {"audit", "audit_csv", "members"}


def read_some(world: World, reader: int) -> None:
    """For each student the gate gives exactly what the reference says, or nothing."""
    for key, place in world.random.sample(list(world.places.items()), 6):
        pk = world.membership(key).pk
        allowed = world.words_of(reader, key) if place.role == "student" else set()
        try:
            sheet = gate.read_student(reader=world.people[reader].user, pk=pk)
        except Http404:
            assert not allowed
        else:
            assert words_about(world, key, repr(sheet)) == allowed


def open_sheet(world: World, reader: int) -> None:
    """A student's page shows what the gate gives."""
    key = world.random.choice(list(world.places))
    url = reverse("centers:student", args=[world.membership(key).pk])
    response = world.client_of(reader).get(url)
    allowed = world.words_of(reader, key) if world.places[key].role == "student" else set()
    assert (response.status_code == 200) == bool(allowed)
    if allowed:
        assert words_about(world, key, response.content.decode()) == allowed


def words_about(world: World, key: tuple[int, int], content: str) -> set[str]:
    """Words of a student's page, without the names of its reader and of who wrote notes."""
    own_name = f"namew{key[1]}w"
    found = world.words_on(content)
    return {word for word in found if word == own_name or not word.startswith("namew")}


def open_page_of_center(world: World, reader: int) -> None:
    name = world.random.choice(OF_CENTER)
    center = world.random.choice(world.centers)
    url = reverse(f"centers:{name}", args=[center.pk])
    assert_nothing_leaks(world, reader, url, is_record=name in NAMED_IN_THE_RECORD)


def open_cohort(world: World, reader: int) -> None:
    pk = world.random.choice(list(world.groups))
    assert_nothing_leaks(world, reader, reverse("centers:cohort", args=[pk]))


def open_assignment(world: World, reader: int) -> None:
    pk = world.random.choice(Assignment.objects.values_list("pk", flat=True))
    name = world.random.choice(["assignment", "assignment_csv", "extend"])
    assert_nothing_leaks(world, reader, reverse(f"centers:{name}", args=[pk]))


def open_draft(world: World, reader: int) -> None:
    pks = DraftReview.objects.values_list("pk", flat=True)
    if pks:
        url = reverse("centers:draft_comment", args=[world.random.choice(pks)])
        assert_nothing_leaks(world, reader, url)


def search(world: World, reader: int) -> None:
    center = world.random.choice(world.centers)
    url = reverse("centers:students", args=[center.pk]) + f"?q=namew{world.random.randrange(10)}w"
    response = world.client_of(reader).get(url)
    rows = response.context["page"].rows if response.status_code == 200 else ()
    assert {row.name for row in rows} <= world.words_for(reader)


def assert_nothing_leaks(world: World, reader: int, url: str, *, is_record: bool = False) -> None:
    """Names of staff are no secret, and the record names whoever got a role."""
    response = world.client_of(reader).get(url)
    assert response.status_code in (200, 404)
    shown = world.words_on(response.content.decode())
    staff = Membership.objects.exclude(role="student").values_list("user__name", flat=True)
    allowed = world.words_for(reader) | set(staff) | {f"namew{reader}w"}
    if is_record:
        shown = {word for word in shown if not word.startswith("name")}
    assert shown - allowed == set(), url


PAGES = [open_sheet, open_page_of_center, open_cohort, open_assignment, open_draft, search]


def live_through(seed: int, worlds: int) -> None:
    world = World(seed)
    for _each in range(worlds):
        world.change()
        reader = world.pick_reader()
        read_some(world, reader)
        for open_page in world.random.sample(PAGES, 2):
            open_page(world, reader)


@pytest.mark.fault
@pytest.mark.parametrize("seed", range(RUNS))
@pytest.mark.django_db
def test_no_page_tells_more_than_the_reference(seed):
    live_through(seed, WORLDS_IN_A_RUN)

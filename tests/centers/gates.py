"""The gate, asked for every list and sheet: it gives exactly what the reference says."""

from django.http import Http404
from django.utils import timezone

from centers import gate
from centers.models import Assignment, Membership
from centers.models.flag import FlagTopic
from centers.terms import term_of
from tests.centers.reference import Key, words_in
from tests.centers.worlds import World

SAID = {str(FlagTopic.HELP.label), str(FlagTopic.AMEND.label)}
FIGURES = ("students", "asked", "held", "thanked", "careers", "insights")


def ask_for_sheets(world: World, reader: int) -> None:
    for key in world.random.sample(list(world.places), 3):
        pk = world.membership(key).pk
        try:
            sheet = gate.read_student(reader=world.people[reader].user, pk=pk)
        except Http404:
            assert not allowed_on_sheet(world, reader, key)
        else:
            assert words_about(key, repr(sheet)) == allowed_on_sheet(world, reader, key)
            assert world.places[key].level or {flag.topic for flag in sheet.flags} <= SAID


def allowed_on_sheet(world: World, reader: int, key: Key) -> set[str]:
    return world.words_of(reader, key) if world.places[key].role == "student" else set()


def words_about(key: Key, content: str) -> set[str]:
    """Words of a student's page, without the names of its reader and of who wrote notes."""
    own_name = f"namew{key[1]}w"
    return {word for word in words_in(content) if word == own_name or not word.startswith("namew")}


def ask_for_students(world: World, reader: int) -> None:
    """The list holds exactly those I answer for, with counts where they are shared."""
    center = world.random.randrange(2)
    page = gate.read_students(
        reader=world.people[reader].user,
        center=world.centers[center],
        students=Membership.objects.all(),
        what="students",
    )
    mine = world.students_of(reader, center)
    shown = {row.name: row.figures is not None for row in page.rows}
    assert shown == {f"namew{key[1]}w": bool(world.places[key].level) for key in mine}


def ask_for_flags(world: World, reader: int) -> None:
    """What students said is there; what facts raised only for those who share; each once."""
    center = world.random.randrange(2)
    rows = all_flagged(world, reader, center)
    mine = {f"namew{key[1]}w": world.places[key] for key in world.students_of(reader, center)}
    assert len({row.pk for row in rows}) == len(rows)
    told = [(row.name, flag) for row in rows for flag in row.flags]
    assert all(flag.topic in SAID or mine[name].level for name, flag in told)
    said = {word for place in mine.values() for word in place.said if word.startswith("help")}
    assert {flag.words for _name, flag in told if flag.words} == said


def all_flagged(world: World, reader: int, center: int) -> list[gate.FlaggedStudent]:
    """Every page of a morning, one or two flags long."""
    asked = {"reader": world.people[reader].user, "center": world.centers[center]}
    limit = world.random.randrange(1, 3)
    page = gate.read_flags(**asked, limit=limit)
    rows = [*page.rows]
    while page.after:
        page = gate.read_flags(**asked, limit=limit, after=page.after)
        rows += page.rows
    return rows


def ask_for_drafts(world: World, reader: int) -> None:
    center = world.random.randrange(2)
    drafts = gate.read_drafts(reader=world.people[reader].user, center=world.centers[center])
    mine = world.students_of(reader, center)
    handed_over = {
        f"namew{key[1]}w" for key in mine for word in world.places[key].said if "draft" in word
    }
    assert {draft.student for draft in drafts} == handed_over


def ask_for_progress(world: World, reader: int) -> None:
    """Progress where counts are shared, what was handed in where it was, else names alone."""
    pk, group = world.random.choice(list(world.groups.items()))
    assignment = Assignment.objects.select_related("cohort__center").get(cohort=pk)
    page = gate.read_progress(reader=world.people[reader].user, assignment=assignment)
    mine = {key for key in world.students_of(reader, group.center) if key[1] in group.students}
    shown = {
        row.name: (row.progress is not None, row.submission and row.submission.reflection)
        for row in page.rows
    }
    assert shown == {
        f"namew{key[1]}w": (bool(world.places[key].level), world.places[key].handed_in.get(pk))
        for key in mine
    }


def ask_for_report(world: World, reader: int) -> None:
    """Nothing is told of a center where fewer than five share."""
    center = world.random.randrange(2)
    if not world.runs(reader, center):
        return
    sharing = [key for key, place in world.places.items() if key[0] == center and place.level]
    report = gate.read_report(
        reader=world.people[reader].user,
        center=world.centers[center],
        term=term_of(timezone.now().date()),
        is_formal=world.random.random() < 0.5,
    )
    shown = [getattr(row, figure) for row in report.rows for figure in FIGURES]
    assert len(sharing) >= 5 or not any(shown)


GATES = [ask_for_students, ask_for_flags, ask_for_drafts, ask_for_progress, ask_for_report]

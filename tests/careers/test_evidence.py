from datetime import date

import pytest

from careers.actions import compare_insights
from careers.evidence import Cell, Gap, Reason, Topic, cells, find_gaps, gaps
from careers.models import Stance
from tests.factories import make_career, make_contact, make_insight

TODAY = date(2026, 11, 22)


def reasons_on(topic: str, **counts) -> set[Reason]:
    found = find_gaps({topic: Cell(**counts)}, has_figures=True, today=TODAY)
    return {gap.reason for gap in found if gap.topic == topic}


def test_gaps_of_a_new_career_name_every_topic_but_pay(ana):
    career = make_career(ana)
    assert {gap.topic for gap in gaps(career)} == set(Topic)


def test_find_gaps_does_not_ask_for_pay_where_figures_exist():
    found = find_gaps({}, has_figures=True, today=TODAY)
    assert {gap.topic for gap in found} == set(Topic) - {Topic.PAY}


@pytest.mark.parametrize(
    ("topic", "counts", "reasons"),
    [
        ("entails", {"statements": 2}, {Reason.NO_VOICE}),
        ("entails", {"heard": 2, "voices": 2, "newest_on": TODAY}, set()),
        ("entails", {"heard": 3, "voices": 1, "newest_on": TODAY}, {Reason.ONE_SIDED}),
        ("entails", {"heard": 2, "voices": 2, "newest_on": date(2024, 1, 1)}, {Reason.OLD}),
        ("entails", {"heard": 2, "contradictions": 1}, {Reason.CONTRADICTED}),
        ("sides", {"heard": 2, "voices": 2, "pluses": 2}, {Reason.ONE_SIDED}),
        ("sides", {"heard": 2, "voices": 2, "pluses": 1, "minuses": 1}, set()),
        ("trends", {"heard": 2, "growing": 1, "dying": 1}, {Reason.CONTRADICTED}),
        ("trends", {"heard": 1, "newest_on": date(2025, 6, 1)}, {Reason.OLD}),
        ("satisfaction", {"heard": 2, "lowest": 2, "highest": 5}, {Reason.CONTRADICTED}),
        ("satisfaction", {"heard": 2, "lowest": 3, "highest": 5}, set()),
    ],
)
def test_find_gaps_gives_the_reasons(topic, counts, reasons):
    assert reasons_on(topic, **counts) == reasons


def test_find_gaps_puts_contradictions_first():
    counted = {"entails": Cell(heard=2, contradictions=1)}
    found = find_gaps(counted, has_figures=True, today=TODAY)
    assert found[0] == Gap(Topic.ENTAILS, Reason.CONTRADICTED)


def test_cells_count_voices_and_sides(ana):
    career, contact = make_career(ana), make_contact(ana)
    make_insight(career, topic="sides", side="plus", contact=contact)
    make_insight(career, topic="sides", side="minus", contact=contact)
    make_insight(career, topic="sides", side="minus", reading_title="A report")
    cell = cells([career])[career.pk]["sides"]
    assert (cell.statements, cell.heard, cell.voices) == (3, 2, 1)
    assert (cell.pluses, cell.minuses) == (1, 2)


def test_cells_count_contradictions(ana):
    career = make_career(ana)
    first = make_insight(career, topic="entails", text="Quiet")
    second = make_insight(career, topic="entails", text="Hectic")
    compare_insights(insight=second, others=[first], kind=Stance.Kind.CONTRADICTS)
    assert cells([career])[career.pk]["entails"].contradictions == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_cells_take_two_queries(ana, rows, django_assert_num_queries):
    careers = [make_career(ana, f"Career {row}") for row in range(rows)]
    for career in careers:
        make_insight(career)
    with django_assert_num_queries(2):
        cells(careers)

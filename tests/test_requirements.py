import pytest

from tests import requirements

SOURCES = requirements.sources()
# All of the product's sections, its ten kinds, and the rules that career centers follow.
PROMISED = [*(f"S{n}" for n in range(1, 86)), *(f"T{n}" for n in range(1, 11))]
PROMISED += [f"R{n}" for n in range(49, 59)]
ROWS = [row for source in SOURCES for row in requirements.read_rows(source)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_row_points_at_what_exists(row):
    missing = [place for place in (*row.lives, *row.shown) if not requirements.is_there(place)]
    assert missing == []
    assert row.lives
    assert all(place.startswith("tests/") and "::test_" in place for place in row.shown)


def test_each_number_stands_once():
    numbers = [row.number for row in ROWS]
    assert sorted(set(numbers)) == sorted(numbers)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_table_is_the_one_written_from_its_source(source):
    assert source.with_suffix(".md").read_text() == requirements.as_markdown(source)


def test_every_promised_requirement_has_its_row():
    assert set(PROMISED) - {row.number for row in ROWS} == set()

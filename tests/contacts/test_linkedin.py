import pytest

from contacts.imports.person import Hidden, Person, UnreadableError
from tests.contacts.conftest import FILES, read_rows


def people_in(name: str) -> list[Person]:
    rows = read_rows((FILES / name).read_bytes())
    return [row for row in rows if isinstance(row, Person)]


def test_reader_skips_the_preamble_and_counts_hidden_members(linkedin):
    rows = read_rows(linkedin)
    assert [row.name for row in rows if isinstance(row, Person)] == [
        "Ngozi Okafor",
        "Søren Brøndum",
        "Priya Ramanathan, PhD",
        "Tom Adeyemi",
        "Łucja Wiśniewska",
    ]
    assert sum(isinstance(row, Hidden) for row in rows) == 2


def test_reader_gives_the_line_each_row_begins_on(linkedin):
    assert [row.row for row in read_rows(linkedin)] == [5, 6, 7, 8, 9, 10, 11]


def test_reader_keeps_commas_and_doubled_quotes():
    soren = people_in("linkedin.csv")[1]
    assert soren.organization == "Fjord Wind, Inc."
    assert soren.facts["role"] == 'Blade engineer, "offshore"'


def test_reader_folds_a_profile_to_its_slug():
    soren = people_in("linkedin.csv")[1]
    assert [point.value for point in soren.points] == [
        "linkedin.com/in/søren-brondum",
        "soren.brondum@example.org",
    ]


def test_reader_takes_the_layout_without_profiles():
    ngozi, tom = people_in("linkedin_2021.csv")
    assert ngozi.points == ()
    assert [point.value for point in tom.points] == ["tom@example.org"]


def test_reader_takes_a_file_saved_again_in_excel():
    ngozi = people_in("linkedin_excel.csv")[0]
    assert ngozi.facts["known_since_on"] == "2026-02-08"


def test_reader_takes_semicolons_a_windows_code_page_and_an_unknown_month():
    (joerg,) = people_in("linkedin_semicolon.csv")
    assert (joerg.name, joerg.organization) == ("Jörg Müller", "Müller & Söhne")
    assert joerg.facts["known_since_on"] == ""
    assert "5. März 2024" in joerg.raw


@pytest.mark.parametrize("content", [b"\0\0\0", b"a,b\n1,2\n", b"%PDF-1.7", b"\n\n"])
def test_reader_refuses_what_is_no_list(content):
    with pytest.raises(UnreadableError):
        read_rows(content)

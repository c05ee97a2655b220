from datetime import date
from io import BytesIO

import pytest

from contacts.imports.dates import read_date
from contacts.imports.person import Hidden, Person, Problem, UnknownColumnsError
from contacts.imports.reading import read_people
from tests.contacts.conftest import FILES, read_rows


def people_in(name: str) -> list[Person]:
    rows = read_rows((FILES / name).read_bytes())
    return [row for row in rows if isinstance(row, Person)]


def values(person: Person) -> list[str]:
    return [point.value for point in person.points]


def said(person: Person) -> tuple[str, str, str]:
    return person.name, person.organization, person.facts.get("role", "")


def test_google_splits_cells_and_keeps_own_labels():
    ngozi, _office = people_in("google.csv")
    assert said(ngozi) == ("Ngozi Okafor", "St. Brigid Hospital", "Haematologist")
    assert values(ngozi) == [
        "ngozi@example.org",
        "n.okafor@example.com",
        "+4520123456",
        "linkedin.com/in/ngozi-okafor-12",
    ]
    assert ngozi.points[0].is_preferred
    assert ngozi.tags == ("Work",)
    assert ngozi.facts["notes"] == "Met at the fair,\nstall 7"


def test_google_takes_a_company_for_the_name_and_drops_a_ruined_number():
    office = people_in("google.csv")[1]
    assert said(office) == ("Fjord Wind", "Fjord Wind", "")
    assert values(office) == ["office@fjord.example"]


def test_google_old_layout_is_read_too():
    tom, lena = people_in("google_old.csv")
    assert said(tom) == ("Tom B. Adeyemi", "Lantern & Sons", "Joiner")
    assert values(tom) == ["tom@example.org", "+14155552671"]
    assert (tom.tags, lena.name) == (("Family",), "Lena")


def test_outlook_desktop_is_read_in_its_code_page():
    (soren,) = people_in("outlook_desktop.csv")
    assert said(soren) == ("Søren Brøndum Jr.", "Fjord Wind", "Engineer")
    assert values(soren) == [
        "+4533123456",
        "20123456",
        "soren@example.org",
        "sb@example.com",
        "fjord.example/soren",
    ]
    assert soren.tags == ("Wind", "Esbjerg")
    assert soren.facts["notes"] == "two\nlines"


def test_outlook_web_is_read_with_its_byte_order_mark():
    (priya,) = people_in("outlook_web.csv")
    assert said(priya) == ("Priya Ramanathan", "Lantern & Sons", "Head of research")


def test_outlook_german_titles_are_guessed():
    (joerg,) = people_in("outlook_german.csv")
    assert said(joerg) == ("Jörg Müller", "Müller & Söhne", "Zimmermann")
    assert values(joerg) == ["joerg@example.org", "+49301234567"]
    assert joerg.facts["notes"] == "Nachbar"


def test_outlook_japanese_titles_are_for_the_owner_to_tell():
    content = (FILES / "outlook_japanese.csv").read_bytes()
    with pytest.raises(UnknownColumnsError) as unknown:
        read_rows(content)
    titles = unknown.value.titles
    assert titles == ["姓", "名", "会社名", "電子メール アドレス"]
    mapping = dict(zip(titles, ["last", "first", "organization", "email"], strict=True))
    with read_people(BytesIO(content), mapping) as reading:
        assert [said(row) for row in reading.rows] == [("花子 山田", "灯台株式会社", "")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.5.2026", date(2026, 5, 3)),
        ("03.05.26", date(2026, 5, 3)),
        ("21/12/2024", date(2024, 12, 21)),
        ("12/21/2024", date(2024, 12, 21)),
        ("3/5/2026", None),
        ("31.2.2026", None),
    ],
)
def test_date_in_numbers_is_read_where_the_day_is_plain(text, day):
    assert read_date(text) == day


def test_table_without_known_names_is_for_the_owner_to_tell():
    with pytest.raises(UnknownColumnsError):
        read_rows(b"Nickname,Mail,Company\nAnna,anna@example.org,Harbour Books\n")


def test_table_of_ones_own_keeps_what_has_no_field():
    (anna,) = read_rows(b"Who,Last spoke,Known since,Next\nAnna Lund,3.5.2026,3/5/2026,coffee\n")
    assert anna.facts["notes"].splitlines() == [
        "Last spoke: 3.5.2026",
        "Known since: 3/5/2026",
        "Next: coffee",
    ]


def test_table_of_ones_own_loses_no_column_that_says_nothing_to_us():
    titles = "Name;Schlagworte;Bemerkung;Kennengelernt am;Haustier"
    (anna,) = read_rows(f"{titles}\nAnna Lund;Wind;Sehr nett;03.05.2026;Katze\n".encode())
    assert anna.tags == ("Wind",)
    assert anna.facts["notes"].splitlines() == ["Sehr nett", "Haustier: Katze"]
    assert anna.facts["known_since_on"] == "2026-05-03"


def test_any_table_is_read_by_its_titles():
    anna, formula = people_in("anything.csv")
    assert said(anna) == ("Anna Lund", "Harbour Books", "")
    assert values(anna) == ["anna@example.org", "harbour.example"]
    assert formula.name == "=cmd|calc!A1"


def test_vcard_of_outlook_has_quoted_lines_and_bare_types():
    (soren,) = people_in("outlook_2003.vcf")
    assert said(soren) == ("Søren Brøndum", "Fjord Wind", "Engineer")
    assert soren.facts["notes"] == "Met at the fair\nand again in May"
    assert [(point.label, point.value) for point in soren.points] == [
        ("work", "+4533123456"),
        ("cell", "20123456"),
        ("", "soren@example.org"),
    ]


def test_vcard_of_android_may_lack_every_name():
    rows = read_rows((FILES / "android.vcf").read_bytes())
    assert [row.name for row in rows if isinstance(row, Person)] == [
        "Marta Ñuñez",
        "+34 600 11 22 33",
    ]
    assert [row.row for row in rows if isinstance(row, Problem)] == [12]


def test_vcard_of_an_iphone_has_groups_and_odd_line_ends():
    (ngozi,) = people_in("iphone.vcf")
    assert said(ngozi) == ("Ngozi Okafor", "St. Brigid Hospital", "")
    assert [(point.label, point.value) for point in ngozi.points] == [
        ("Work", "ngozi@example.org"),
        ("HomePage", "example.org/ngozi"),
        ("night shift", "+4520123456"),
        ("cell", "+14155552671"),
        ("linkedin", "linkedin.com/in/ngozi-okafor-12"),
    ]


def test_vcard_of_gmail_is_folded_inside_letters():
    (tom,) = people_in("gmail.vcf")
    assert tom.name == "Mr. Tom Adeyemi, Joiner"
    assert tom.facts["notes"].endswith("å" * 40)
    assert tom.tags == ("Family", "myContacts")


def test_vcard_4_is_read_and_its_groups_are_no_people():
    rows = read_rows((FILES / "version4.vcf").read_bytes())
    priya, group = rows
    assert said(priya) == ("Priya Ramanathan", "Lantern & Sons", "Head of research")
    assert values(priya) == ["+14155550132", "priya@example.org"]
    assert (priya.facts["time_zone"], priya.tags) == ("Europe/Copenhagen", ("lamps", "light, soft"))
    assert isinstance(group, Hidden)


@pytest.mark.parametrize("line", ["TEL", ":", "TEL;=:", 'X;Y="a:b', ";;;:x", "A.B.C.TEL:1"])
def test_vcard_survives_a_strange_line(line):
    card = f"BEGIN:VCARD\nFN:Anna\n{line}\nEND:VCARD\n"
    assert [row.name for row in read_rows(card.encode())] == ["Anna"]

from tests.contacts.conftest import read_rows
from tests.factories import make_contact, make_organization, make_point


def download(client, **chosen) -> bytes:
    return b"".join(client.get("/people/export/", chosen).streaming_content)


def test_export_as_csv_guards_formulas(ana, ana_client):
    make_contact(ana, "Anna", notes="=1+1", organization=make_organization(ana))
    text = download(ana_client, **{"as": "csv"}).decode()
    assert "'=1+1" in text
    assert "Fjord Wind" in text


def test_export_as_vcard_folds_at_75_octets(ana, ana_client):
    make_contact(ana, "Anna", notes="å; " * 100)
    card = download(ana_client)
    assert card.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\n")
    assert max(len(line) for line in card.split(b"\r\n")) <= 75


def test_lone_carriage_return_begins_no_line_of_a_card(ana, ana_client):
    make_contact(ana, "Anna\rEMAIL:eve@example.org")
    assert [row.points for row in read_rows(download(ana_client))] == [()]


def test_export_holds_the_people_found_and_no_others(ana, ben, ana_client):
    make_contact(ana, "Anna", tags=["bakery"])
    make_contact(ana, "Tom")
    make_contact(ben, "Anna")
    assert [row.name for row in read_rows(download(ana_client, q="ann"))] == ["Anna"]


def test_export_asks_few_queries_for_many_people(ana, ana_client, django_assert_num_queries):
    for number in range(3):
        make_point(make_contact(ana, f"P{number}"), f"p{number}@example.org")
    with django_assert_num_queries(5):
        download(ana_client)

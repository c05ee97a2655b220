import pytest

from tests.api.objects import MAKERS

ROWS = sorted(MAKERS.keys() - {"steps"})


@pytest.fixture
def read(ana_api, ana):
    """A person, and the edition that two programs have read."""
    path = f"/people/{MAKERS['people'](ana)}"
    return path, ana_api.get(path)["ETag"]


def test_second_write_upon_the_same_reading_is_refused(ana_api, read):
    path, edition = read
    first = ana_api.send("PATCH", path, {"role": "Nurse"}, match=edition)
    second = ana_api.send("PATCH", path, {"role": "Doctor"}, match=edition)
    assert (first.status_code, second.status_code) == (200, 412)
    assert second["Content-Type"] == "application/problem+json"
    third = ana_api.send("PATCH", path, {"role": "Doctor"}, match=first["ETag"])
    assert (third.status_code, third.json()["role"]) == (200, "Doctor")


def test_change_on_a_page_counts_as_well(ana_api, ana_client, read):
    path, edition = read
    assert ana_client.post(f"{path}/edit/", {"name": "Ana Souza"}).status_code == 302
    assert ana_api.send("DELETE", path, match=edition).status_code == 412


@pytest.mark.parametrize("area", ROWS)
def test_every_row_is_told_with_its_edition_and_deleted_by_it(area, ana, ana_api):
    path = f"/{area}/{MAKERS[area](ana)}"
    edition = ana_api.get(path)["ETag"]
    stale = ana_api.send("DELETE", path, match='"20200101T000000000000Z"').status_code
    assert stale in (405, 412)
    assert ana_api.send("DELETE", path, match=edition).status_code in (204, 405)


def test_any_edition_will_do_for_a_star_and_none_for_a_stranger(ana_api, cleo_api, read):
    path, edition = read
    assert ana_api.send("PATCH", path, {"role": "Nurse"}, match="*").status_code == 200
    assert cleo_api.send("PATCH", path, {"role": "Nurse"}, match=edition).status_code == 404


def test_what_is_no_edition_is_said_so(ana_api, read):
    path, _edition = read
    answer = ana_api.send("PATCH", path, {"role": "Nurse"}, match="W/abc")
    assert (answer.status_code, "If-Match" in answer.json()["detail"]) == (400, True)

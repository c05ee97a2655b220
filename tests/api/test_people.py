from contacts.models import Contact
from tests import factories

WHOLE = {
    "name": "Ngozi Okafor",
    "role": "Haematologist",
    "organization_name": "St. Brigid",
    "emails": [{"label": "work", "address": "ngozi@example.org"}, {"address": "n@home.example"}],
    "tags": ["blood", "kind"],
    "channel": "alumni",
    "role_since_on": "2020-02-01",
}


def test_person_is_made_with_addresses(ana, ana_api):
    answer = ana_api.post("/people", WHOLE)
    assert answer.status_code == 201, answer.content
    told = answer.json()
    assert told["emails"] == [
        {"label": "work", "address": "ngozi@example.org"},
        {"label": "", "address": "n@home.example"},
    ]
    assert (told["organization"]["name"], told["tags"]) == ("St. Brigid", ["blood", "kind"])
    assert Contact.objects.get().owner == ana


def test_change_leaves_the_rest(ana_api):
    pk = ana_api.post("/people", WHOLE).json()["id"]
    told = ana_api.send("PATCH", f"/people/{pk}", {"role": "Retired"}).json()
    assert (told["role"], told["emails"][0]["label"]) == ("Retired", "work")
    assert (told["tags"], told["role_since_on"]) == (["blood", "kind"], "2020-02-01")


def test_refusal_names_the_field(ana_api):
    answer = ana_api.post("/people", {"name": "Tom", "emails": [{"address": "nobody"}]})
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"] == {"emails": ["“nobody” cannot be used."]}


def test_unknown_field_is_refused(ana_api):
    answer = ana_api.post("/people", {"name": "Tom", "owner": 3})
    assert (answer.status_code, list(answer.json()["errors"])) == (422, ["owner"])


def test_list_goes_on_where_it_ended(ana, ana_api, django_assert_num_queries):
    for number in range(52):
        factories.make_contact(ana, f"Person {number:02}")
    first = ana_api.get("/people").json()
    second = ana_api.get("/people", after=first["next"]).json()
    assert [len(first["rows"]), len(second["rows"]), second["next"]] == [50, 2, ""]
    with django_assert_num_queries(4):
        ana_api.get("/people")


def test_deleted_person_is_gone(ana, ana_api):
    pk = factories.make_contact(ana).pk
    assert ana_api.send("DELETE", f"/people/{pk}").status_code == 204
    assert ana_api.get(f"/people/{pk}").status_code == 404

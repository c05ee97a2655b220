import pytest

from api.models import Token
from tests.api.conftest import caller_of
from tests.api.objects import MAKERS, operations

OPERATIONS = operations()
WITH_OBJECT = [operation for operation in OPERATIONS if operation.has_object]
LISTS = [
    "/people",
    "/organizations",
    "/interviews",
    "/referrals",
    "/careers",
    "/steps",
]


def name(operation) -> str:
    return f"{operation.method} {operation.path}"


@pytest.mark.parametrize("operation", WITH_OBJECT, ids=name)
def test_stranger_finds_no_object(operation, ana, cleo_api):
    path = operation.of(MAKERS[operation.area](ana))
    body = None if operation.method in ("GET", "DELETE") else VALID.get(path_end(operation), {})
    answer = cleo_api.send(operation.method, path, body)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


# What a verb must be sent before it looks for its object.
VALID = {
    "notes": {"notes": "Mine now"},
    "ask": {"channel": "email", "subject": "Hello", "text": "May I ask?"},
    "postpone": {"until": "2199-12-01"},
    "schedule": {"scheduled_for": "2026-12-01T10:00:00Z", "minutes": 20},
    "hold": {"held_at": "2026-01-01T10:00:00Z"},
    "thank": {"subject": "Thank you", "text": "That helped."},
    "refer": {"names": ["Priya"]},
    "close": {"reason": "complete"},
    "outcome": {"outcome": "A place"},
    "insights": {"topic": "entails", "text": "Early", "reading_title": "A book"},
    "snooze": {"days": 3},
}


def path_end(operation) -> str:
    return operation.path.rsplit("/", 1)[-1]


@pytest.mark.parametrize("path", LISTS)
def test_stranger_sees_an_empty_list(path, ana, ana_api, cleo_api):
    MAKERS[path[1:]](ana)
    assert ana_api.get(path).json()["rows"]
    assert cleo_api.get(path).json() == {"rows": [], "next": ""}


def test_search_finds_only_what_is_mine(ana, ana_api, cleo_api):
    pk = MAKERS["people"](ana)
    found = [{"sort": "person", "id": pk, "name": "Søren Brøndum"}]
    assert ana_api.get("/search", q="søren").json() == found
    assert cleo_api.get("/search", q="søren").json() == []


def test_foreign_rows_cannot_be_named_in_a_body(ana, cleo, cleo_api):
    """A statement of Cleo's cannot be put into the mouth of a person of Ana's."""
    career = MAKERS["careers"](cleo)
    body = {"topic": "entails", "text": "Early", "contact": MAKERS["people"](ana)}
    answer = cleo_api.post(f"/careers/{career}/insights", body)
    assert (answer.status_code, "contact" in answer.json()["errors"]) == (422, True)


@pytest.mark.parametrize("operation", OPERATIONS, ids=name)
def test_key_without_a_scope_is_refused(operation, ana):
    wanted = operation.needs
    if wanted:
        others = [
            scope for scope in Token.Scope.values if not scope.startswith(wanted.partition(":")[0])
        ]
        answer = caller_of(ana, *others).send(operation.method, operation.of(1))
        assert (answer.status_code, wanted in answer.json()["detail"]) == (403, True)

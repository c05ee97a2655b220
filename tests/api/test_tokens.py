from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from api import pace
from api.actions import digest_of, issue_token
from api.models import Token
from contacts.models import Contact
from interviews.models import Interview
from tests import factories
from tests.api.caller import Caller
from tests.api.conftest import caller_of

NEW = {"name": "Sheet", "scopes": ["people:read", "steps:write"], "days": "90"}


@pytest.fixture
def proven(ana_client):
    """Ana, asked once more whether it is still her."""
    ana_client.post(reverse("account_reauthenticate"), {"password": "pass-for-tests"})
    return ana_client


def test_key_asks_for_the_password_first(ana_client):
    assert "/reauthenticate/" in ana_client.post("/settings/keys/new/", NEW).url
    assert not Token.objects.exists()


def test_key_is_shown_once_and_kept_as_a_hash(ana, proven):
    page = proven.post("/settings/keys/new/", NEW).content.decode()
    secret = page.partition('text-break">')[2].partition("<")[0]
    token = Token.objects.get()
    assert (token.digest, token.scopes) == (digest_of(secret), NEW["scopes"])
    assert secret not in proven.get("/settings/keys/").content.decode()
    assert Caller(secret).get("/me").json()["email"] == ana.email


def test_key_without_a_scope_is_not_made(proven):
    assert proven.post("/settings/keys/new/", {"name": "Sheet"}).status_code == 422


def test_key_taken_back_opens_nothing(ana, ana_client, ana_api):
    ana_client.post(f"/settings/keys/{Token.objects.get().pk}/revoke/")
    answer = ana_api.get("/me")
    assert (answer.status_code, "Bearer" in answer["WWW-Authenticate"]) == (401, True)


def test_key_ends(ana, ana_api):
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert ana_api.get("/me").status_code == 401


def test_key_of_a_closed_account_opens_nothing(ana, ana_api):
    ana.is_active = False
    ana.save()
    assert ana_api.get("/me").status_code == 401


def test_session_opens_no_operation(ana_client):
    assert ana_client.get("/api/v1/people").status_code == 401


def test_use_is_noted_once_a_minute(ana, ana_api):
    ana_api.get("/me")
    noted = Token.objects.get().used_at
    ana_api.get("/me")
    assert noted is not None
    assert Token.objects.get().used_at == noted


def test_writing_includes_reading(ana):
    pk = factories.make_contact(ana).pk
    writer = caller_of(ana, "people:write")
    assert writer.get(f"/people/{pk}").status_code == 200
    assert writer.get("/careers").status_code == 403


def test_search_shows_only_areas_of_the_key(ana):
    factories.make_contact(ana, "Wind Person")
    factories.make_career(ana, "Wind turbine technician")
    found = caller_of(ana, "careers:read").get("/search", q="wind").json()
    assert [row["sort"] for row in found] == ["career"]


def test_too_many_requests_must_wait(ana, ana_api, monkeypatch):
    cache.clear()
    monkeypatch.setattr(pace, "MOST", 2)
    answers = [ana_api.get("/me") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "60"


def test_same_write_is_done_once(ana, ana_api):
    first, again = (ana_api.post("/people", {"name": "Tom"}, key="import-1") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert Contact.objects.count() == 1


def test_nudge_is_not_counted_twice(ana, ana_api):
    pk = factories.make_interview(ana).pk
    body = {"channel": "email", "subject": "Hello", "text": "May I ask?"}
    for _ in range(2):
        assert ana_api.post(f"/interviews/{pk}/ask", body, key="ask-1").json()["stage"] == "asked"
    assert Interview.objects.get().outreaches.count() == 1


def test_key_of_another_write_is_a_conflict(ana_api):
    ana_api.post("/people", {"name": "Tom"}, key="one")
    assert ana_api.post("/people", {"name": "Eve"}, key="one").status_code == 409


def test_refused_write_may_be_tried_again(ana_api):
    assert ana_api.post("/people", {"name": ""}, key="one").status_code == 422
    assert ana_api.post("/people", {"name": "Tom"}, key="one").status_code == 201


def test_write_refused_in_its_midst_leaves_nothing(ana, ana_api):
    contact = factories.make_contact(ana, do_not_contact_at=timezone.now())
    pk = factories.make_interview(ana, contact).pk
    answer = ana_api.post(f"/interviews/{pk}/ask", {"channel": "email", "text": "May I ask?"})
    assert answer.json()["detail"] == "This person does not wish to be asked."
    assert not Interview.objects.get().outreaches.exists()


@pytest.mark.parametrize("path", ["/nowhere", "/people/0x", "/people/"])
def test_wrong_address_is_a_problem(ana_api, path):
    answer = ana_api.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_wrong_method_is_a_problem(ana_api):
    answer = ana_api.send("PUT", "/people")
    assert (answer.status_code, set(answer["Allow"].split(", "))) == (405, {"GET", "POST"})


def test_secret_is_long_enough_not_to_be_guessed(ana):
    _token, secret = issue_token(owner=ana, name="Script", scopes=["people:read"], days=30)
    assert len(secret.removeprefix("askwell_")) == 43

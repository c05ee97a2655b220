"""Who may open what: every URL as every role. A new URL enters by itself.

An address with arguments needs one line in OBJECTS that says how to make what it shows;
an address for people who are not signed in stands in PUBLIC.
"""

import pytest
from django.urls import reverse

from tests import factories, translations
from tests.api import access as programs
from tests.careers import access as careers
from tests.centers import access as centers
from tests.contacts import access as people
from tests.dashboard import access as data
from tests.interviews import access as asking
from tests.urls import Address, own_addresses


def made(owner, make) -> int:
    """The key of what `make` hangs on an interview of the owner."""
    return make(factories.make_interview(owner)).pk


def of_publication(interview) -> dict[str, int]:
    publication = factories.make_publication(interview.contact)
    return {"pk": interview.pk, "publication": publication.pk}


# Argument values of each app's addresses, made for the owner; a longer name wins.
OBJECTS = {
    **people.OBJECTS,
    **careers.OBJECTS,
    **centers.OBJECTS,
    **asking.OBJECTS,
    **data.OBJECTS,
    **programs.OBJECTS,
    "interviews": lambda ana: {"pk": factories.make_interview(ana).pk},
    "interviews:homework_settle": lambda ana: {"pk": made(ana, factories.make_homework)},
    "interviews:publication_ask": lambda ana: of_publication(factories.make_interview(ana)),
    "interviews:question_edit": lambda ana: {"pk": made(ana, factories.make_planned)},
    "interviews:question_move": lambda ana: {"pk": made(ana, factories.make_planned)},
    "interviews:question_must": lambda ana: {"pk": made(ana, factories.make_planned)},
    "interviews:question_drop": lambda ana: {"pk": made(ana, factories.make_planned)},
    "interviews:bank_question_edit": lambda ana: {"pk": factories.make_question(ana).pk},
    "interviews:bank_question_delete": lambda ana: {"pk": factories.make_question(ana).pk},
    "interviews:pack_edit": lambda ana: {"pk": factories.make_pack(ana).pk},
    "interviews:pack_delete": lambda ana: {"pk": factories.make_pack(ana).pk},
    "interviews:take_back": lambda ana: {"pk": factories.make_interview(ana).pk, "verb": "ask"},
    "interviews:restore": lambda ana: {"pk": factories.make_thrown_away(ana).pk},
    "dashboard:talk_move": lambda ana: {"pk": factories.make_interview(ana).pk},
    "dashboard:talk_back": lambda ana: {
        "pk": factories.make_interview(ana).pk,
        "day": "2026-11-24",
    },
    "dashboard:step_move": lambda ana: {"pk": factories.make_reminder(ana).pk},
    "dashboard:person_undo": lambda ana: {"pk": factories.make_change(ana).pk},
    "reminders": lambda ana: {"pk": factories.make_reminder(ana).pk},
    "reminders:snooze": lambda ana: {"pk": factories.make_reminder(ana).pk, "days": 3},
    "reminders:answer": lambda ana: {"token": "forged"},
    "reminders:unsubscribe": lambda ana: {"token": "forged"},
    "reminders:feed": lambda ana: {"token": "guessed"},
    "reminders:event": lambda ana: {"source": factories.make_reminder(ana).source},
}

# Views for people without an account, each with the reason.
PUBLIC: dict[str, str] = {
    **centers.PUBLIC,
    **asking.PUBLIC,
    **programs.PUBLIC,
    "dashboard:mail_list": "read before one can sign in; only there with the embedded mail sink",
    "dashboard:mail_detail": "as the list",
    "dashboard:mail_html": "as the list",
    "dashboard:manifest": "the browser asks for it without cookies; it says nothing of anybody",
    "dashboard:favicon": "as the manifest",
    "dashboard:worker": "the same program for everybody, renewed also while signed out",
    "dashboard:offline": "kept on the device, so it must know nobody",
    "reminders:answer": "a signed link in a mail",
    "reminders:unsubscribe": "a signed link in a mail, for mail programs too (RFC 8058)",
    "reminders:feed": "a calendar program reads it, by a secret address",
    "reminders:mailgun": "the mail service reports bounces, signed",
    "reminders:mandrill": "the mail service reports bounces, signed",
}

# Pages that stay English, marked as such.
FOR_ENGINEERS = {"api:reference"}

ADDRESSES = own_addresses()
PRIVATE = [address for address in ADDRESSES if address.name not in PUBLIC]
METHODS = ["get", "post"]
SIGN_IN = "/accounts/login/"


def url_of(address: Address, owner) -> str:
    if not address.arguments:
        return reverse(address.name)
    known = [name for name in OBJECTS if address.name.startswith(name)]
    assert known, f"Teach OBJECTS in tests/test_access.py how to make {address.name}."
    return reverse(address.name, kwargs=OBJECTS[max(known, key=len)](owner))


def each(addresses: list[Address]):
    return pytest.mark.parametrize("address", addresses, ids=lambda address: address.name)


@each(PRIVATE)
def test_nobody_else_finds_anything(address, ana, client, cleo_client):
    """Without an account one is sent to sign in; with another's there is nothing."""
    url = url_of(address, ana)
    for method in METHODS:
        response = getattr(client, method)(url)
        assert (response.status_code, response.url.partition("?")[0]) == (302, SIGN_IN)
        if address.arguments:
            assert getattr(cleo_client, method)(url).status_code in (404, 405)


@each(PRIVATE)
def test_owner_is_answered_in_the_owners_language(address, ana, ana_client, spanish):
    ana.language = spanish
    ana.save(update_fields=["language"])
    url = url_of(address, ana)
    for method in METHODS:
        answer = getattr(ana_client, method)(url)
        assert answer.status_code in (200, 202, 204, 302, 405, 422)
        is_page = answer.headers["Content-Type"].startswith("text/html")
        if is_page and address.name not in FOR_ENGINEERS:
            assert translations.english_on(answer.content.decode()) == set()


def test_public_views_are_listed():
    assert {address.name for address in ADDRESSES if address.is_public} == set(PUBLIC)

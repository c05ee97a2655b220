"""Who may open what: every URL as every role. A new URL enters by itself.

An address with arguments needs one line in OBJECTS that says how to make what it shows;
an address for people who are not signed in stands in PUBLIC.
"""

import pytest
from django.urls import reverse

from tests import factories
from tests.centers import access as centers
from tests.contacts import access as people
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
    **centers.OBJECTS,
    **asking.OBJECTS,
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
    "dashboard:mail_list": "read before one can sign in; only there with the embedded mail sink",
    "dashboard:mail_detail": "as the list",
    "dashboard:mail_html": "as the list",
    "reminders:answer": "a signed link in a mail",
    "reminders:unsubscribe": "a signed link in a mail, for mail programs too (RFC 8058)",
    "reminders:feed": "a calendar program reads it, by a secret address",
    "reminders:mailgun": "the mail service reports bounces, signed",
    "reminders:mandrill": "the mail service reports bounces, signed",
}

ADDRESSES = own_addresses()
WITH_ARGUMENTS = [address for address in ADDRESSES if address.arguments]
METHODS = ["get", "post"]


def url_of(address: Address, owner) -> str:
    if not address.arguments:
        return reverse(address.name)
    known = [name for name in OBJECTS if address.name.startswith(name)]
    assert known, f"Teach OBJECTS in tests/test_access.py how to make {address.name}."
    return reverse(address.name, kwargs=OBJECTS[max(known, key=len)](owner))


def each(addresses: list[Address]):
    return pytest.mark.parametrize("address", addresses, ids=lambda address: address.name)


@each([address for address in ADDRESSES if address.name not in PUBLIC])
@pytest.mark.parametrize("method", METHODS)
def test_anonymous_is_sent_to_sign_in(address, method, ana, client):
    response = getattr(client, method)(url_of(address, ana))
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


@each([address for address in WITH_ARGUMENTS if address.name not in PUBLIC])
@pytest.mark.parametrize("method", METHODS)
def test_stranger_finds_nothing(address, method, ana, cleo_client):
    response = getattr(cleo_client, method)(url_of(address, ana))
    assert response.status_code in (404, 405)


@each([address for address in ADDRESSES if address.name not in PUBLIC])
@pytest.mark.parametrize("method", METHODS)
def test_owner_is_answered(address, method, ana, ana_client):
    response = getattr(ana_client, method)(url_of(address, ana))
    assert response.status_code in (200, 202, 204, 302, 405, 422)


@each(ADDRESSES)
def test_public_views_are_listed(address):
    assert address.is_public == (address.name in PUBLIC)

"""The API in the matrix of tests/test_access.py; its operations have a matrix of their own."""

from api.actions import issue_token
from api.document import api
from tests.urls import own_addresses

BY_KEY = "a program with a key; tests/api/test_strangers.py walks every operation"
PUBLIC = {
    address.name: BY_KEY
    for address in own_addresses()
    if address.name.startswith(f"{api.urls_namespace}:")
}


def made(owner) -> dict[str, int]:
    token, _secret = issue_token(owner=owner, name="Script", scopes=["people:read"], days=30)
    return {"pk": token.pk}


OBJECTS = {"api": made}

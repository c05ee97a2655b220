"""Export, import into another account, export again: the same."""

import json
from io import BytesIO

import pytest

from accounts.models import User
from dashboard.archives.reading import Document
from dashboard.archives.settling import settle_document
from dashboard.archives.writing import json_lines
from dashboard.demonstration import tell_story
from tests.factories import make_user


def told(owner) -> dict:
    """What an export says, without where and when it was made."""
    document = json.loads("".join(json_lines(owner)))
    return {"account": document["account"], "rows": document["rows"]}


def settle(owner, text: str) -> int:
    return settle_document(Document(BytesIO(text.encode())), owner)


@pytest.mark.parametrize("email", ["ana@example.org", "ben@example.org"])
def test_the_demonstration_moves_whole(email, db):
    tell_story()
    owner, newcomer = User.objects.get(email=email), make_user("Cleo")
    settle(newcomer, "".join(json_lines(owner)))
    assert told(newcomer) == told(owner)

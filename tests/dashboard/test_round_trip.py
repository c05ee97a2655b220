"""Export, import into another account, export again: the same."""

import json
import os
from io import BytesIO
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from dashboard.archives.belongings import belongings
from dashboard.archives.reading import Document
from dashboard.archives.settling import settle_document
from dashboard.archives.writing import json_lines
from dashboard.demonstration import tell_story
from tests.careers.factories import make_occupation
from tests.dashboard.accounts import add_row, fill
from tests.factories import make_user

EXAMPLES = int(os.environ.get("MOVE_EXAMPLES", "3"))


def told(owner) -> dict:
    """What an export says, without where and when it was made."""
    document = json.loads("".join(json_lines(owner)))
    return {"account": document["account"], "rows": document["rows"]}


def settle(owner, text: str) -> int:
    return settle_document(Document(BytesIO(text.encode())), owner)


def newcomer() -> User:
    return make_user(f"new{User.objects.count()}")


def assert_moves_whole(owner) -> None:
    owner.refresh_from_db()
    other = newcomer()
    settle(other, "".join(json_lines(owner)))
    assert told(other) == told(owner)


def test_the_demonstration_moves_whole(db):
    tell_story()
    assert_moves_whole(User.objects.get(email="ana@example.org"))


@pytest.mark.django_db
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(min_value=0))
def test_any_account_moves_whole(seed):
    owner = newcomer()
    fill(owner, Random(seed), most=2)
    assert_moves_whole(owner)


def test_a_row_of_every_model_moves(ana):
    make_occupation()
    dice = Random(7)
    for belonging in belongings():
        # Not every throw makes a row, nor does every row leave: a mail that waits stays behind.
        for _throw in range(20):
            if belonging.of(ana).count() < 3:
                add_row(belonging, ana, dice)
    assert [label for label, rows in told(ana)["rows"].items() if not rows] == []
    assert_moves_whole(ana)

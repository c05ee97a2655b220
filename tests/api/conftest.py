import pytest

from api.actions import issue_token
from api.models import Token
from tests.api.caller import Caller


@pytest.fixture
def ana_api(ana):
    """Ana's program, which may do everything."""
    return caller_of(ana)


@pytest.fixture
def cleo_api(cleo):
    """A stranger's program."""
    return caller_of(cleo)


def caller_of(user, *scopes: str) -> Caller:
    _token, secret = issue_token(
        owner=user, name="Script", scopes=scopes or Token.Scope.values, days=90
    )
    return Caller(secret)

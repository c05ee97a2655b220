import pytest
from django.utils import timezone

from interviews.actions.asking import ask
from tests.factories import make_contact, make_interview


@pytest.fixture
def ngozi(ana):
    """An interview of Ana's that was asked for a moment ago."""
    return make_interview(ana, contact=make_contact(ana, "Ngozi Okafor"))


@pytest.fixture
def asked(ngozi):
    ask(interview=ngozi, at=timezone.now())
    return ngozi

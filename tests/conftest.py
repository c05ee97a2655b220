import hypothesis
import pytest
from django.test import Client

from tests import factories

# No property may fail because the machine is busy.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


@pytest.fixture
def ana(db):
    """Owns what a test is about."""
    return factories.make_user("Ana")


@pytest.fixture
def ben(db):
    """Advises Ana, with her consent where a test grants it."""
    return factories.make_user("Ben")


@pytest.fixture
def cleo(db):
    """A stranger."""
    return factories.make_user("Cleo")


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def ana_client(ana):
    return client_of(ana)


@pytest.fixture
def ben_client(ben):
    return client_of(ben)


@pytest.fixture
def cleo_client(cleo):
    return client_of(cleo)

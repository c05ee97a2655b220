import hypothesis
import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone, translation

from config.catalogs import compile_catalogs
from reminders.actions.watching import HEALTH_KEY, Health
from tests import factories

# No property may fail because the machine is busy.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Workers must agree on names, and the bytes of a zip hold the second it was made in."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(autouse=True)
def machinery():
    """Reminders leave as they should, as far as pages know, unless a test forgets it."""
    now = timezone.now()
    cache.set(HEALTH_KEY, Health(now, now, now, None, None, ""), None)


@pytest.fixture(scope="session")
def spanish():
    """The code of a language whose catalogue is compiled."""
    compile_catalogs()
    return "es"


@pytest.fixture(autouse=True)
def nobodys_language():
    """A request leaves its language behind; the next test must not find it."""
    yield
    translation.deactivate()


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

import string

import hypothesis
import pytest
from django.core.cache import cache
from django.db import connection
from django.middleware import csrf
from django.test import Client
from django.utils import timezone, translation
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from config.catalogs import compile_catalogs
from reminders.actions.watching import HEALTH_KEY, Health
from tests import factories
from tests.tables import make_tables

# A name that a page must not tell would now and then stand in one of its random tokens.
csrf.CSRF_ALLOWED_CHARS = string.digits

JOURNEYS = "tests/journeys/"
LONGEST = (JOURNEYS, "tests/faults/")

# No property may fail because the machine is busy, and the same examples are tried each time: a
# test that fails is one that somebody broke. `make faults` looks for examples never tried before.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.register_profile("searching", deadline=None, derandomize=False)
hypothesis.settings.load_profile("steady")


class WholeFiles(LoadFileScheduling):
    """A file's tests share what they set up, and all journeys share one running system."""

    def _split_scope(self, nodeid: str) -> str:
        return JOURNEYS if nodeid.startswith(JOURNEYS) else super()._split_scope(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> WholeFiles:
    return WholeFiles(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that no worker waits for another at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_configure(config: pytest.Config) -> None:
    """Before any worker starts: a process that met a language without its words keeps it so."""
    if not hasattr(config, "workerinput"):
        compile_catalogs()


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Workers must agree on names, and the bytes of a zip hold the second it was made in."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Every worker's database is a copy of one that has all tables."""
    connection.settings_dict["TEST"]["TEMPLATE"] = make_tables()


@pytest.fixture(autouse=True)
def machinery():
    """Reminders leave as they should, as far as pages know, and nobody has tried a password."""
    cache.clear()
    now = timezone.now()
    cache.set(HEALTH_KEY, Health(now, now, now, None, None, ""), None)


@pytest.fixture
def spanish():
    """The code of a second language."""
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

import pytest

from tests.centers import factories
from tests.conftest import client_of


@pytest.fixture
def center(db):
    return factories.make_center()


@pytest.fixture
def cohort(center):
    return factories.make_cohort(center)


@pytest.fixture
def student(center, cohort, ana):
    """Ana studies biology and shares nothing yet."""
    return factories.make_student(center, ana, cohort)


@pytest.fixture
def adviser(center, cohort, ben):
    """Ben advises biology."""
    return factories.make_adviser(center, ben, cohort)


@pytest.fixture
def administrator(center):
    """Dana runs the center."""
    return factories.make_administrator(center)


@pytest.fixture
def dana_client(administrator):
    return client_of(administrator.user)

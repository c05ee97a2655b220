"""Argument values for the addresses of careers (see tests/test_access.py)."""

from tests.careers.factories import make_requirement
from tests.factories import make_career, make_insight

OBJECTS = {
    "careers": lambda ana: {"pk": make_career(ana).pk},
    "careers:topic": lambda ana: {"pk": make_career(ana).pk, "topic": "sides"},
    "careers:contrast": lambda ana: {"pk": make_insight(make_career(ana)).pk},
    "careers:forget": lambda ana: {"pk": make_insight(make_career(ana)).pk},
    "careers:meet": lambda ana: {"pk": make_requirement(ana).pk},
}

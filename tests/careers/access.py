"""Argument values for the addresses of careers (see tests/test_access.py)."""

from django.utils import timezone

from tests.careers.factories import make_requirement
from tests.factories import make_career, make_insight


def removed(row):
    row.deleted_at = timezone.now()
    row.save()
    return row


OBJECTS = {
    "careers": lambda ana: {"pk": make_career(ana).pk},
    "careers:topic": lambda ana: {"pk": make_career(ana).pk, "topic": "sides"},
    "careers:contrast": lambda ana: {"pk": make_insight(make_career(ana)).pk},
    "careers:forget": lambda ana: {"pk": make_insight(make_career(ana)).pk},
    "careers:reword": lambda ana: {"pk": make_insight(make_career(ana)).pk},
    "careers:remember": lambda ana: {"pk": removed(make_insight(make_career(ana))).pk},
    "careers:restore": lambda ana: {"pk": removed(make_career(ana)).pk},
    "careers:meet": lambda ana: {"pk": make_requirement(ana).pk},
    "careers:replan": lambda ana: {"pk": make_requirement(ana).pk},
    "careers:drop": lambda ana: {"pk": make_requirement(ana).pk},
    "careers:undrop": lambda ana: {"pk": removed(make_requirement(ana)).pk},
    "careers:unmeet": lambda ana: {"pk": make_requirement(ana).pk},
}

import csv
import io
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from centers.actions.destinations import classes_of
from centers.models import FirstDestination
from tests.centers.factories import make_student
from tests.factories import make_user

UTC = ZoneInfo("UTC")


def graduate(center, name: str, year: int, month: int, outcome: str = ""):
    place = make_student(center, make_user(name))
    place.archived_at = datetime(year, month, 15, tzinfo=UTC)
    place.save()
    if outcome:
        FirstDestination.objects.create(membership=place, outcome=outcome, organization="Bakery")
    return place


@pytest.fixture
def graduates(center):
    graduate(center, "Early", 2025, 7, "education")
    graduate(center, "Late", 2026, 6, "full_time")
    graduate(center, "Silent", 2026, 5)
    graduate(center, "After", 2026, 7, "service")


def test_a_class_ends_in_june_and_knows_its_rate(center, graduates):
    found = [(each.year, each.graduates, each.known, each.rate) for each in classes_of(center)]
    assert found == [(2027, 1, 1, 100), (2026, 3, 2, 67)]


def test_the_export_holds_those_of_the_class_who_told(center, graduates, dana_client):
    page = dana_client.get(reverse("centers:destinations", args=[center.pk, 2026]))
    rows = list(csv.DictReader(io.StringIO(page.content.decode("utf-8-sig"))))
    told = [(row["Name"], row["Outcome"], row["Employer or school"]) for row in rows]
    assert told == [
        ("Early", "In further education", "Bakery"),
        ("Late", "Employed full time", "Bakery"),
    ]


def test_a_graduate_tells_and_changes_it(center, ana, ana_client):
    place = make_student(center, ana)
    place.archived_at = datetime(2026, 6, 1, tzinfo=UTC)
    place.save()
    url = reverse("centers:destination", args=[place.pk])
    for outcome in ("seeking_work", "full_time"):
        ana_client.post(url, {"outcome": outcome})
    assert FirstDestination.objects.get().outcome == "full_time"

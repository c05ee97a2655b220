"""Rows of the catalog and of plans, for the tests of careers."""

from django.utils import timezone

from accounts.models import User
from careers.models import Occupation, Outlook, Pay, Release, Requirement
from tests.factories import make_career


def make_requirement(owner: User, what: str = "Climbing certificate", **fields) -> Requirement:
    fields.setdefault("career", make_career(owner))
    return Requirement.objects.create(owner=owner, what=what, **fields)


def make_occupation(code: str = "49-9081.00", **fields) -> Occupation:
    fields = {"title": "Wind Turbine Technicians", "job_zone": 3, **fields}
    fields.setdefault("interests", [6.5, 4.0, 1.5, 2.0, 2.5, 4.5])
    return Occupation.objects.create(code=code, **fields)


def make_figures(occupation: Occupation) -> None:
    """Pay and outlook as published for wind turbine technicians in round numbers."""
    release = Release.objects.get_or_create(
        scheme="oews", version="2025-05", defaults={"loaded_at": timezone.now()}
    )[0]
    group = {"group_code": occupation.group, "group_title": occupation.title, "match": "exact"}
    shared = {"occupation": occupation, "release": release, **group}
    percentiles = {"p10": 40000, "p25": 50000, "median": 60000, "p75": 70000, "p90": 90000}
    Pay.objects.create(period="2025-05", employment=11000, **percentiles, **shared)
    Outlook.objects.create(
        period="2024-2034",
        jobs_at_start=13000,
        jobs_at_end=20000,
        growth_percent=50.0,
        openings_a_year=2300,
        entry_education="Postsecondary nondegree award",
        **shared,
    )

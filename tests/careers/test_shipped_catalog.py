"""The catalog that comes with the project, loaded once for this module."""

import csv
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import Count

from careers.models import JobTitle, Occupation, Outlook, Pay, Prefix, Rating, Related, Release
from careers.search import search_occupations

TITLES = Path(__file__).with_name("job_titles.csv")
EXPECTED_SHARE = 0.95


@pytest.fixture(scope="module", autouse=True)
def catalog(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("load_catalog", verbosity=0)
        yield
        tables = [JobTitle, Prefix, Related, Rating, Pay, Outlook, Occupation, Release]
        names = ", ".join(model._meta.db_table for model in tables)
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {names} CASCADE")


pytestmark = pytest.mark.django_db


def typed_titles() -> list[tuple[str, str]]:
    with TITLES.open(newline="") as file:
        return [(row["typed"], row["soc_code"]) for row in csv.DictReader(file)]


def test_every_occupation_is_there():
    assert Occupation.objects.count() == 1016
    assert Occupation.objects.filter(interests__isnull=False).count() == 923
    assert Occupation.objects.filter(job_zone__isnull=False).count() == 923


def test_ratings_cover_what_the_release_covers():
    covered = Rating.objects.values_list("element__domain").annotate(
        Count("occupation", distinct=True)
    )
    assert dict(covered) == {"skill": 894, "style": 891, "value": 874, "education": 878}


def test_figures_say_how_they_were_matched():
    pay = Pay.objects.filter(period="2025-05").values_list("match").annotate(Count("pk"))
    assert dict(pay) == {"exact": 961, "broad": 20, "combined": 14}
    outlook = Outlook.objects.values_list("match").annotate(Count("pk"))
    assert dict(outlook) == {"exact": 963, "broad": 20, "combined": 14}


def test_an_occupation_has_the_published_figures():
    pay = Pay.objects.get(occupation__code="11-1011.00", period="2025-05")
    assert (pay.p10, pay.median, pay.p90) == (75700, 213990, 507730)
    assert (pay.employment, pay.shared_by, pay.unit) == (204350, 2, "year")
    outlook = Outlook.objects.get(occupation__code="11-1011.00")
    assert (outlook.jobs_at_start, outlook.growth_percent) == (309400, 4.3)
    assert (outlook.openings_a_year, outlook.entry_education) == (22200, "Bachelor's degree")


def test_five_occupations_have_pay_by_the_hour_alone():
    hourly = Pay.objects.filter(unit="hour").values_list("occupation__code", flat=True)
    assert set(hourly) == {"27-2011.00", "27-2031.00", "27-2042.00", "27-2091.00", "27-2099.00"}


def test_pay_reaches_back_two_years():
    history = Pay.objects.filter(occupation__code="11-1011.00").order_by("period")
    assert [pay.median for pay in history] == [206680, 206420, 213990]


def test_related_occupations_are_ranked():
    closest = Related.objects.filter(occupation__code="11-1011.00", rank=1)
    assert [related.other.code for related in closest] == ["11-1021.00"]


def test_search_puts_the_expected_occupation_among_the_first_three(capsys):
    titles = typed_titles()
    found = [
        code in [hit.occupation.code for hit in search_occupations(typed)[:3]]
        for typed, code in titles
    ]
    share = sum(found) / len(titles)
    with capsys.disabled():
        sys.stdout.write(f"\n{sum(found)} of {len(titles)} job titles found ({share:.1%}) ")
    assert len(titles) >= 200
    assert share >= EXPECTED_SHARE


@pytest.mark.parametrize("typed", ["", "   ", "zzzzqq", "%", "_", "'; drop", "&|!:*", "é", "()"])
def test_search_answers_whatever_is_typed(typed):
    assert len(search_occupations(typed)) <= 12


@pytest.mark.parametrize("typed", ["Nurse Prac", "NURSE-PRAC", "practitioner nurse", "nur prac"])
def test_search_minds_neither_case_nor_marks_nor_order(typed):
    codes = [hit.occupation.code for hit in search_occupations(typed)]
    assert "29-1171.00" in codes


@pytest.mark.parametrize("typed", ["n", "nurse", "nurse prac", "practitioner nurse"])
def test_search_takes_four_queries_at_most(typed, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        search_occupations(typed)


def test_load_catalog_leaves_a_filled_one_alone():
    loaded_at = Release.objects.get(scheme="onet").loaded_at
    call_command("load_catalog", if_empty=True)
    assert Release.objects.get(scheme="onet").loaded_at == loaded_at

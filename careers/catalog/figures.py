"""Wages and projections of the U.S. Bureau of Labor Statistics, by six-digit code (R67, R68)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from django.db import transaction

from careers.catalog import shipped
from careers.catalog.store import lock, switch_release
from careers.catalog.tables import Columns, number, read_table, whole
from careers.models import Occupation, Outlook, Pay, Release
from careers.models.figures import Figures

WAGES: Columns = {
    "code": ("OCC_CODE", "soc6"),
    "title": ("OCC_TITLE", "title"),
    "employment": ("TOT_EMP",),
    "hour": ("H_MEDIAN",),
    "p10": ("A_PCT10",),
    "p25": ("A_PCT25",),
    "median": ("A_MEDIAN",),
    "p75": ("A_PCT75",),
    "p90": ("A_PCT90",),
}
PERCENTILES = ["p10", "p25", "median", "p75", "p90"]
THOUSAND = 1000
Row = dict[str, str]


class Layout(NamedTuple):
    """How a projections table is written: its columns, and how many persons one unit is."""

    columns: Columns
    unit: int


def official_projections(start: str, end: str) -> Layout:
    """Table 1.2 of the Employment Projections: thousands of persons, years in its header."""
    patterns = {
        "code": rf"{start} National Employment Matrix code",
        "title": rf"{start} National Employment Matrix title",
        "start": rf"Employment, {start}",
        "end": rf"Employment, {end}",
        "growth": rf"Employment change, percent, {start}\W{end[2:]}",
        "openings": rf"Occupational openings, {start}\W{end[2:]},? annual average",
        "self_employed": rf"Percent self.employed, {start}",
        "education": r"Typical education needed for entry",
        "experience": r"Work experience in a related occupation",
        "training": r"Typical on-the-job training needed.*",
    }
    columns = {
        name: (re.compile(rf"{pattern}(\[\d+\])?", re.IGNORECASE),)
        for name, pattern in patterns.items()
    }
    return Layout(columns, THOUSAND)


def shipped_projections(start: str, end: str) -> Layout:
    columns = {
        "code": ("soc6",),
        "title": ("title",),
        "start": (f"employment_{start}",),
        "end": (f"employment_{end}",),
        "growth": ("change_pct",),
        "openings": ("openings_per_year",),
        "self_employed": ("self_employed_pct",),
        "education": ("entry_education",),
        "experience": ("work_experience",),
        "training": ("training",),
    }
    return Layout(columns, 1)


@transaction.atomic
def replace_wages(path: Path, period: str) -> int:
    """Take in a national wage table (OEWS) of a period such as 2025-05; other periods stay.

    Returns how many occupations have pay of that period. Raises IncompleteError with every
    missing column, and then nothing is changed.
    """
    published = {row["code"]: row for row in read_table(path, WAGES)}
    return replace_figures(Pay, ("oews", period), published, pay_fields)


@transaction.atomic
def replace_outlooks(
    path: Path,
    period: str,
    layout: Callable[[str, str], Layout] = official_projections,
) -> int:
    """Take in a projections table (EP 1.2) of a period such as 2024-2034, like replace_wages."""
    start, _, end = period.partition("-")
    columns, unit = layout(start, end)
    published = {row["code"]: row for row in read_table(path, columns)}
    return replace_figures(
        Outlook, ("ep", period), published, lambda row: outlook_fields(row, unit)
    )


def replace_figures(
    model: type[Pay] | type[Outlook],
    edition: tuple[str, str],
    published: Mapping[str, Row],
    fields: Callable[[Row], dict[str, object] | None],
) -> int:
    lock()
    release = switch_release(*edition)
    period = edition[1]
    model.objects.filter(country="US", period=period).delete()
    rows = list(matched(model, published, fields))
    for row in rows:
        row.release, row.period = release, period
    model.objects.bulk_create(rows, batch_size=500)  # type: ignore[arg-type]
    return len(rows)


def matched(
    model: type[Figures],
    published: Mapping[str, Row],
    fields: Callable[[Row], dict[str, object] | None],
) -> Iterator[Figures]:
    """A row for each occupation whose own, combined or wider code is published."""
    combined = {r["soc6"]: r["published_code"] for r in combined_groups()}
    found = {
        occupation: find_group(occupation.group, published, combined)
        for occupation in Occupation.objects.filter(scheme="onet", retired_at=None)
    }
    sharing = Counter(group for group, _match in found.values())
    for occupation, (group, match) in found.items():
        values = fields(published[group]) if group else None
        if values is not None:
            yield model(
                occupation=occupation,
                group_code=group,
                group_title=published[group]["title"],
                match=match,
                shared_by=sharing[group],
                **values,
            )


def combined_groups() -> Iterator[Row]:
    return shipped.rows("combined_groups.csv", "soc6", "published_code")


def find_group(
    code: str, published: Mapping[str, Row], combined: Mapping[str, str]
) -> tuple[str, str]:
    """The published code that covers a six-digit code, and how; empty where none does."""
    candidates = [
        (code, Figures.Match.EXACT),
        (combined.get(code, ""), Figures.Match.COMBINED),
        (f"{code[:-1]}0", Figures.Match.BROAD),
    ]
    return next((found for found in candidates if found[0] in published), ("", ""))


def pay_fields(row: Row) -> dict[str, object] | None:
    """A year's pay, or an hour's where no year's is published; none where neither is."""
    values = {name: number(row[name]) for name in PERCENTILES}
    unit = Pay.Unit.YEAR
    if not any(values.values()):
        values, unit = {"median": number(row["hour"])}, Pay.Unit.HOUR
    employment = whole(row["employment"])
    if values["median"] is None and not any(values.values()) and employment is None:
        return None
    return {**values, "unit": unit, "employment": employment}


def outlook_fields(row: Row, unit: int) -> dict[str, object]:
    return {
        "jobs_at_start": persons(row["start"], unit),
        "jobs_at_end": persons(row["end"], unit),
        "growth_percent": number(row["growth"]),
        "openings_a_year": persons(row["openings"], unit),
        "self_employed_percent": number(row["self_employed"]),
        "entry_education": known(row["education"]),
        "work_experience": known(row["experience"]),
        "training": known(row["training"]),
    }


def persons(cell: str, unit: int) -> int | None:
    value = number(cell)
    return None if value is None else round(value * unit)


def known(cell: str) -> str:
    return "" if cell in ("—", "-", "n/a") else cell


@transaction.atomic
def replace_wage_history(path: Path, years: list[str]) -> None:
    """Add the medians of earlier Mays, so that the page can show where pay came from."""
    rows = {row["soc6"]: row for row in shipped.rows(path.name, "soc6", *history_columns(years))}
    pay = Pay.objects.filter(country="US", period=shipped.WAGES_PERIOD, unit=Pay.Unit.YEAR)
    for year in years:
        release, _new = Release.objects.get_or_create(
            scheme="oews",
            version=f"{year}-05",
            defaults={"is_current": False, "loaded_at": pay[0].release.loaded_at},
        )
        Pay.objects.filter(country="US", period=release.version).delete()
        Pay.objects.bulk_create(earlier(pay, rows, year, release), batch_size=500)


def history_columns(years: list[str]) -> list[str]:
    return [f"{figure}_{year}" for year in years for figure in ("median", "employment")]


def earlier(pay: Iterable[Pay], rows: Mapping[str, Row], year: str, release: Release) -> list[Pay]:
    return [
        Pay(
            occupation_id=now.occupation_id,
            release=release,
            period=release.version,
            group_code=now.group_code,
            group_title=now.group_title,
            match=now.match,
            shared_by=now.shared_by,
            median=number(rows[now.group_code][f"median_{year}"]),
            employment=whole(rows[now.group_code][f"employment_{year}"]),
        )
        for now in pay
        if rows.get(now.group_code, {}).get(f"median_{year}")
    ]

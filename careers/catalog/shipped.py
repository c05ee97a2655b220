"""The compact tables that come with the project (credit and changes: data/README.md)."""

from collections.abc import Iterator
from pathlib import Path

from careers.catalog.content import (
    Content,
    ElementFact,
    OccupationFact,
    RatingFact,
    RelatedFact,
    TitleFact,
)
from careers.catalog.tables import number, read_table, whole
from careers.models import Element, JobTitle

FOLDER = Path(__file__).resolve().parent.parent / "data"
SCHEME, VERSION = "onet", "30.1"
WAGES_PERIOD, OUTLOOK_PERIOD = "2025-05", "2024-2034"
AREAS = ["riasec_r", "riasec_i", "riasec_a", "riasec_s", "riasec_e", "riasec_c"]
OCCUPATION = ["soc_code", "title", "job_zone", "interest_code", "skills_rated", *AREAS]


def rows(file: str, *columns: str) -> Iterator[dict[str, str]]:
    return read_table(FOLDER / file, {column: (column,) for column in columns})


def read_shipped() -> Content:
    """Read the catalog in `careers/data`."""
    return Content(
        scheme=SCHEME,
        version=VERSION,
        occupations=[occupation(row) for row in rows("occupations.csv", *OCCUPATION)],
        elements=[ElementFact(**row) for row in rows("elements.csv", "domain", "code", "name")],
        ratings=list(ratings()),
        related=[
            RelatedFact(row["soc_code"], row["related_code"], int(row["rank"]))
            for row in rows("related.csv", "soc_code", "related_code", "rank")
        ],
        titles=list(titles()),
    )


def occupation(row: dict[str, str]) -> OccupationFact:
    interests = [number(row[area]) for area in AREAS]
    return OccupationFact(
        code=row["soc_code"],
        title=row["title"],
        job_zone=whole(row["job_zone"]),
        interest_code=row["interest_code"],
        interests=[value for value in interests if value is not None] or None,
        skills_rated=int(row["skills_rated"]),
    )


def ratings() -> Iterator[RatingFact]:
    domain = Element.Domain
    for row in rows("skills.csv", "soc_code", "element_id", "importance", "rank"):
        yield rating(row, domain.SKILL, "element_id", "IM", "importance", int(row["rank"]))
    for row in rows("work_styles.csv", "soc_code", "element_id", "impact", "distinctiveness_rank"):
        rank = int(row["distinctiveness_rank"]) or None
        yield rating(row, domain.STYLE, "element_id", "WI", "impact", rank)
    for row in rows("work_values.csv", "soc_code", "element_id", "extent"):
        yield rating(row, domain.VALUE, "element_id", "EX", "extent", None)
    for row in rows("education.csv", "soc_code", "category", "percent"):
        yield rating(row, domain.EDUCATION, "category", "RL", "percent", None)


def rating(
    row: dict[str, str], domain: str, element: str, scale: str, value: str, rank: int | None
) -> RatingFact:
    return RatingFact(row["soc_code"], domain, row[element], scale, float(row[value]), rank)


def titles() -> Iterator[TitleFact]:
    source = JobTitle.Source
    for row in rows("alternate_titles.csv", "soc_code", "title", "short_title"):
        yield TitleFact(row["soc_code"], row["title"], source.ALTERNATE)
        if row["short_title"]:
            yield TitleFact(row["soc_code"], row["short_title"], source.ALTERNATE)
    for row in rows("reported_titles.csv", "soc_code", "title", "shown"):
        shown = source.SHOWN if row["shown"] == "1" else source.REPORTED
        yield TitleFact(row["soc_code"], row["title"], shown)

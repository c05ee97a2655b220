"""An official O*NET text release, read from its unpacked folder (R67)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from careers.catalog.content import (
    Content,
    ElementFact,
    OccupationFact,
    RatingFact,
    RelatedFact,
    TitleFact,
)
from careers.catalog.tables import Columns, IncompleteError, decode, number, read_table, whole
from careers.models import Element, JobTitle

CODE = ("O*NET-SOC Code",)
RATED: Columns = {
    "code": CODE,
    "element": ("Element ID",),
    "name": ("Element Name",),
    "scale": ("Scale ID",),
    "value": ("Data Value",),
}
NEEDED: dict[str, Columns] = {
    "Occupation Data.txt": {"code": CODE, "title": ("Title",)},
    "Alternate Titles.txt": {
        "code": CODE,
        "title": ("Alternate Title",),
        "short": ("Short Title",),
    },
    "Job Zones.txt": {"code": CODE, "zone": ("Job Zone",)},
    "Interests.txt": RATED,
}
WELCOME: dict[str, Columns] = {
    "Job Zone Reference.txt": {"zone": ("Job Zone",), "name": ("Name",)},
    "Sample of Reported Titles.txt": {
        "code": CODE,
        "title": ("Reported Job Title",),
        "shown": ("Shown in My Next Move",),
    },
    "Related Occupations.txt": {
        "code": CODE,
        "other": ("Related O*NET-SOC Code",),
        "rank": ("Index", "Related Index"),
    },
    "Skills.txt": RATED,
    "Work Styles.txt": RATED,
    "Work Values.txt": RATED,
}
AREAS = ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"]
# The scale that says "how much", the newest first, and the one that says "which rank".
SCALES = {
    "Skills.txt": (Element.Domain.SKILL, ("IM",), ""),
    "Work Styles.txt": (Element.Domain.STYLE, ("WI", "IM"), "DR"),
    "Work Values.txt": (Element.Domain.VALUE, ("EX",), ""),
}
SKILLS_SHOWN = 10
Rows = list[dict[str, str]]


def read_release(folder: Path, version: str = "") -> Content:
    """Read a release whole; IncompleteError says every missing file and column at once.

    `version` is taken from “Read Me.txt” when left out. Files that are welcome but not needed
    may be missing: what they would have said stays as it was, and `absent` names them.
    """
    tables = read_tables(folder)
    content = Content(scheme="onet", version=version or find_version(folder))
    content.absent = [file for file in WELCOME if file not in tables]
    content.occupations = list(occupations(tables))
    codes = {fact.code for fact in content.occupations}
    content.related = [fact for fact in related(tables) if {fact.occupation, fact.other} <= codes]
    content.titles = [fact for fact in titles(tables) if fact.occupation in codes]
    rate(content, tables, codes)
    content.elements += zones(tables.get("Job Zone Reference.txt", []))
    return content


def rate(content: Content, tables: dict[str, Rows], codes: set[str]) -> None:
    """Add what is rated of these occupations, file by file."""
    for file in SCALES:
        elements, ratings = rated(file, tables.get(file, []))
        content.elements += elements
        content.ratings += [fact for fact in ratings if fact.occupation in codes]


def read_tables(folder: Path) -> dict[str, Rows]:
    tables, lacks = {}, []
    for file, columns in {**NEEDED, **WELCOME}.items():
        try:
            tables[file] = list(read_table(folder / file, columns))
        except FileNotFoundError:
            lacks += [f"{file}: the file is missing"] if file in NEEDED else []
        except IncompleteError as reason:
            lacks += reason.lacks
    lacks += [f"{file}: no row below the header" for file in NEEDED if tables.get(file) == []]
    if lacks:
        raise IncompleteError(lacks)
    return tables


def find_version(folder: Path) -> str:
    readme = folder / "Read Me.txt"
    found = readme.exists() and re.search(r"O\*NET\D{0,3}([\d.]+)\s+Database", decode(readme))
    if not found:
        raise IncompleteError(["Read Me.txt: no release number; give it with --release"])
    return found[1]


def occupations(tables: dict[str, Rows]) -> Iterator[OccupationFact]:
    zone = {row["code"]: whole(row["zone"]) for row in tables["Job Zones.txt"]}
    interests = interest_profiles(tables["Interests.txt"])
    letters = interest_codes(tables["Interests.txt"])
    skills = defaultdict(set)
    for row in tables.get("Skills.txt", []):
        skills[row["code"]].add(row["element"])
    for row in tables["Occupation Data.txt"]:
        code = row["code"]
        yield OccupationFact(
            code=code,
            title=row["title"],
            job_zone=zone.get(code),
            interest_code=letters.get(code, ""),
            interests=interests.get(code),
            skills_rated=len(skills[code]),
        )


def interest_profiles(rows: Rows) -> dict[str, list[float]]:
    """Six values for each code that has all six; others have no profile."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        value = number(row["value"])
        if row["scale"] == "OI" and value is not None:
            found[row["code"]][row["name"]] = value
    return {
        code: [areas[area] for area in AREAS]
        for code, areas in found.items()
        if set(AREAS) <= set(areas)
    }


def interest_codes(rows: Rows) -> dict[str, str]:
    """The letters of the high points, in the order of their elements (first, second, third)."""
    points = sorted(
        (row["code"], row["element"], row["value"]) for row in rows if row["scale"] == "IH"
    )
    letters: dict[str, str] = defaultdict(str)
    for code, _element, value in points:
        area = whole(value)
        letters[code] += AREAS[area - 1][0] if area else ""
    return letters


def rated(file: str, rows: Rows) -> tuple[list[ElementFact], list[RatingFact]]:
    """The elements and ratings of one file, on the newest scale it has."""
    domain, scales, rank_scale = SCALES[file]
    scale = newest_scale(file, rows, scales)
    ranks = {
        (row["code"], row["element"]): whole(row["value"]) or None
        for row in on_scale(rows, rank_scale)
    }
    chosen = [row for row in on_scale(rows, scale) if number(row["value"]) is not None]
    names = {row["element"]: row["name"] for row in chosen}
    ratings = [
        RatingFact(
            row["code"],
            domain,
            row["element"],
            row["scale"],
            float(row["value"]),
            ranks.get((row["code"], row["element"])),
        )
        for row in chosen
    ]
    elements = [ElementFact(domain, code, name) for code, name in names.items()]
    return elements, first_ten(ratings) if file == "Skills.txt" else ratings


def newest_scale(file: str, rows: Rows, scales: Sequence[str]) -> str:
    """The first of the scales that the file has rows on; "" where it has no row at all."""
    present = {row["scale"] for row in rows}
    scale = next((name for name in scales if name in present), "")
    if rows and not scale:
        raise IncompleteError([f"{file}: no row on scale {' or '.join(scales)}"])
    return scale


def on_scale(rows: Rows, scale: str) -> Rows:
    return [row for row in rows if row["scale"] == scale]


def first_ten(ratings: list[RatingFact]) -> list[RatingFact]:
    """The ten most important skills of each occupation, ranked."""
    by_code: dict[str, list[RatingFact]] = defaultdict(list)
    for fact in ratings:
        by_code[fact.occupation].append(fact)
    return [
        fact._replace(rank=rank)
        for facts in by_code.values()
        for rank, fact in enumerate(sorted(facts, key=by_value)[:SKILLS_SHOWN], start=1)
    ]


def by_value(fact: RatingFact) -> tuple[float, str]:
    return -fact.value, fact.element


def related(tables: dict[str, Rows]) -> Iterator[RelatedFact]:
    for row in tables.get("Related Occupations.txt", []):
        yield RelatedFact(row["code"], row["other"], int(row["rank"]))


def titles(tables: dict[str, Rows]) -> Iterator[TitleFact]:
    source = JobTitle.Source
    for row in tables["Alternate Titles.txt"]:
        yield TitleFact(row["code"], row["title"], source.ALTERNATE)
        if row["short"] not in ("", "n/a"):
            yield TitleFact(row["code"], row["short"], source.ALTERNATE)
    for row in tables.get("Sample of Reported Titles.txt", []):
        shown = source.SHOWN if row["shown"] == "Y" else source.REPORTED
        yield TitleFact(row["code"], row["title"], shown)


def zones(rows: Rows) -> list[ElementFact]:
    return [
        ElementFact(Element.Domain.ZONE, row["zone"], row["name"].partition(": ")[2] or row["name"])
        for row in rows
    ]

"""A small release in the shape of an official one: three occupations, written as text files."""

from pathlib import Path

Table = list[list[str]]
CODE = "O*NET-SOC Code"
RATED = [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"]
AREAS = ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"]
CODES = ["15-2051.00", "29-1141.00", "49-9081.00"]


def interests(code: str) -> Table:
    rows = [
        [code, f"1.B.1.{letter}", area, "OI", f"{place}.50", "12/2025", "Machine Learning"]
        for place, (letter, area) in enumerate(zip("abcdef", AREAS, strict=True), start=1)
    ]
    high = [code, "1.B.1.g", "First Interest High-Point", "IH", "6.00", "12/2025", "ML"]
    return [*rows, high]


def tables() -> dict[str, Table]:
    """The files of the release by name, each with its header first."""
    return {
        "Read Me.txt": [["O*NET 31.0 Database"]],
        "Occupation Data.txt": [
            [CODE, "Title", "Description"],
            ["15-2051.00", "Data Scientists", "-"],
            ["29-1141.00", "Registered Nurses", "-"],
            ["49-9081.00", "Wind Turbine Service Technicians", "-"],
        ],
        "Alternate Titles.txt": [
            [CODE, "Alternate Title", "Short Title", "Source(s)"],
            ["29-1141.00", "Registered Nurse", "RN", "08"],
            ["49-9081.00", "Wind Tech", "n/a", "08"],
        ],
        "Job Zones.txt": [
            [CODE, "Job Zone", "Date", "Domain Source"],
            ["15-2051.00", "4", "08/2025", "Analyst"],
            ["29-1141.00", "3", "08/2025", "Analyst"],
            ["49-9081.00", "2", "08/2025", "Analyst"],
        ],
        "Interests.txt": [RATED, *[row for code in CODES for row in interests(code)]],
        "Work Styles.txt": [
            RATED,
            ["29-1141.00", "1.D.1.a", "Innovation", "WI", "2.30", "12/2025", "AI/Expert"],
            ["29-1141.00", "1.D.1.a", "Innovation", "DR", "7.00", "12/2025", "AI/Expert"],
        ],
        "Related Occupations.txt": [
            [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            ["15-2051.00", "29-1141.00", "Primary-Short", "1"],
        ],
    }


def write_release(folder: Path, files: dict[str, Table], end: str = "\r\n") -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in files.items():
        text = "".join("\t".join(row) + end for row in rows)
        (folder / name).write_bytes(text.encode())
    return folder

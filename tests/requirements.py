"""Where each requirement lives and which test shows it: reads docs/requirements/*.toml.

`python -m tests.requirements` writes the table beside each of these files anew.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "requirements"


@dataclass(frozen=True)
class Row:
    """One requirement; places are written `path` or `path::name`."""

    number: str
    what: str
    lives: tuple[str, ...]
    shown: tuple[str, ...]


def sources() -> list[Path]:
    return sorted(FOLDER.glob("*.toml"))


def read_rows(source: Path) -> list[Row]:
    table = tomllib.loads(source.read_text())
    return [
        Row(number, row["what"], tuple(row["lives"]), tuple(row["shown"]))
        for number, row in table["rows"].items()
    ]


def is_there(place: str) -> bool:
    """Whether the file exists and defines the name (a function, class, value or template tag)."""
    path, _, name = place.partition("::")
    file = ROOT / path
    if not file.exists():
        return False
    last = name.rpartition(".")[2]
    return not name or bool(
        re.search(rf"^\s*(?:def |class )?{re.escape(last)}\b", file.read_text(), re.MULTILINE)
    )


def as_markdown(source: Path) -> str:
    table = tomllib.loads(source.read_text())
    lines = [
        f"# {table['title']}",
        "",
        f"Written from `{source.name}` by `python -m tests.requirements`; a test keeps it true.",
        "",
        "| Number | What | Where it lives | Shown by |",
        "|---|---|---|---|",
    ]
    for row in read_rows(source):
        lives = "<br>".join(f"`{place}`" for place in row.lives)
        shown = "<br>".join(f"`{place}`" for place in row.shown)
        lines.append(f"| {row.number} | {row.what} | {lives} | {shown} |")
    return "\n".join(lines) + "\n"


def write_tables() -> None:
    for source in sources():
        source.with_suffix(".md").write_text(as_markdown(source))


if __name__ == "__main__":
    write_tables()

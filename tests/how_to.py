"""Writes docs/how-to.md from the how-to of the app: `python -m tests.how_to`."""

from pathlib import Path

from interviews.how_to import CHAPTERS, SAMPLE_REQUEST, SAMPLE_SUBJECT

PLACE = Path(__file__).resolve().parent.parent / "docs" / "how-to.md"


def as_markdown() -> str:
    lines = ["# How to ask for twenty minutes, and what to do with them", ""]
    for chapter in CHAPTERS:
        lines += [f"## {chapter.title}", "", *(f"- {advice}" for advice in chapter.advice), ""]
    lines += ["## A request that works", "", f"Subject: {SAMPLE_SUBJECT}", ""]
    return "\n".join([*lines, *(f"> {line}".rstrip() for line in SAMPLE_REQUEST.split("\n")), ""])


if __name__ == "__main__":
    PLACE.write_text(as_markdown())

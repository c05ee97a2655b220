from dataclasses import asdict, dataclass, field
from typing import Any

from contacts.points import Point


class UnreadableError(Exception):
    """The file as a whole cannot be read; the message is shown to the person who sent it."""


class UnknownColumnsError(UnreadableError):
    """A table whose titles say nothing: its owner has to tell what they mean."""

    def __init__(self, message: str, titles: list[str]) -> None:
        super().__init__(message)
        self.titles = titles


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be read, and why."""

    row: int
    reason: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A row without a person in it, such as LinkedIn writes for members who hide themselves."""

    row: int


@dataclass(frozen=True, slots=True)
class Person:
    """What one row says about somebody. `facts` are plain columns of Contact, as text."""

    row: int
    name: str
    organization: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    points: tuple[Point, ...] = ()
    tags: tuple[str, ...] = ()
    raw: str = ""

    def as_json(self) -> dict[str, Any]:
        """What is kept of the person in a staged row."""
        return {
            "name": self.name,
            "organization": self.organization,
            "facts": self.facts,
            "points": [asdict(point) for point in self.points],
            "tags": list(self.tags),
        }


def person_from_json(kept: dict[str, Any], row: int = 0) -> Person:
    """The person whom `Person.as_json` wrote down."""
    return Person(
        row=row,
        name=kept["name"],
        organization=kept["organization"],
        facts=dict(kept["facts"]),
        points=tuple(Point(**point) for point in kept["points"]),
        tags=tuple(kept["tags"]),
    )


Row = Person | Problem | Hidden

"""What a release says, before it is in the database."""

from dataclasses import dataclass, field
from typing import NamedTuple


class OccupationFact(NamedTuple):
    code: str
    title: str
    job_zone: int | None
    interest_code: str
    interests: list[float] | None
    skills_rated: int


class ElementFact(NamedTuple):
    domain: str
    code: str
    name: str


class RatingFact(NamedTuple):
    occupation: str
    domain: str
    element: str
    scale: str
    value: float
    rank: int | None


class RelatedFact(NamedTuple):
    occupation: str
    other: str
    rank: int


class TitleFact(NamedTuple):
    occupation: str
    text: str
    source: int


@dataclass
class Content:
    """One release of a catalog. A domain without a rating was not in it and is left as it was."""

    scheme: str
    version: str
    occupations: list[OccupationFact] = field(default_factory=list)
    elements: list[ElementFact] = field(default_factory=list)
    ratings: list[RatingFact] = field(default_factory=list)
    related: list[RelatedFact] = field(default_factory=list)
    titles: list[TitleFact] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    @property
    def domains(self) -> set[str]:
        return {rating.domain for rating in self.ratings}

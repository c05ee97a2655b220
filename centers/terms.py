"""Academic terms: they never overlap, so no two reports share a day."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Term:
    """A stretch of the year, both ends included."""

    code: str
    starts_on: date
    ends_on: date

    def __str__(self) -> str:
        year, season = self.code.split("-")
        names = {"spring": _("Spring"), "summer": _("Summer"), "fall": _("Fall")}
        return f"{names[season]} {year}"


def term_of(day: date) -> Term:
    """Spring from January, summer from June, fall from August."""
    if day.month < 6:
        return Term(f"{day.year}-spring", date(day.year, 1, 1), date(day.year, 5, 31))
    if day.month < 8:
        return Term(f"{day.year}-summer", date(day.year, 6, 1), date(day.year, 7, 31))
    return Term(f"{day.year}-fall", date(day.year, 8, 1), date(day.year, 12, 31))


def term_named(code: str) -> Term | None:
    """The term with this code, or None when it is no code."""
    year, _dash, season = code.partition("-")
    months = {"spring": 1, "summer": 6, "fall": 8}
    if season not in months or not year.isdecimal() or not 2000 <= int(year) < 2200:
        return None
    return term_of(date(int(year), months[season], 1))


def recent_terms(day: date, number: int = 6) -> list[Term]:
    """This term and those before it, the newest first."""
    terms = [term_of(day)]
    while len(terms) < number:
        terms.append(term_of(date.fromordinal(terms[-1].starts_on.toordinal() - 1)))
    return terms

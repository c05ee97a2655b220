"""The published figures of an occupation, ready to be shown with their cautions (S2, R67)."""

from collections.abc import Collection
from dataclasses import dataclass, field

from careers.models import Element, Occupation, Outlook, Pay, Rating

FEW_SKILLS = 10


@dataclass(frozen=True)
class Facts:
    """The newest pay and outlook, and the pay of earlier years, oldest first."""

    occupation: Occupation
    pay: Pay | None = None
    outlook: Outlook | None = None
    history: list[Pay] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        return bool(self.pay or self.outlook)


def facts_of(occupations: Collection[Occupation]) -> dict[int, Facts]:
    """The figures of these occupations, in two queries."""
    keys = [occupation.pk for occupation in occupations]
    pay: dict[int, list[Pay]] = {}
    for row in Pay.objects.filter(occupation__in=keys).order_by("period"):
        pay.setdefault(row.occupation_id, []).append(row)
    outlooks = {
        row.occupation_id: row
        for row in Outlook.objects.filter(occupation__in=keys).order_by("period")
    }
    return {
        occupation.pk: Facts(
            occupation=occupation,
            pay=pay.get(occupation.pk, [None])[-1],
            outlook=outlooks.get(occupation.pk),
            history=pay.get(occupation.pk, []),
        )
        for occupation in occupations
    }


def facts_about(occupation: Occupation | None) -> Facts | None:
    return facts_of([occupation])[occupation.pk] if occupation else None


@dataclass(frozen=True)
class Mirror:
    """What the catalog says of skills, styles, values and education of an occupation."""

    skills: list[Rating]
    styles: list[Rating]
    values: list[Rating]
    education: list[Rating]
    has_few_skills: bool


def mirror_of(occupation: Occupation) -> Mirror:
    """The ratings of an occupation, the telling ones first; one query."""
    rows: dict[str, list[Rating]] = {}
    for rating in occupation.ratings.select_related("element").order_by("-value", "pk"):
        rows.setdefault(rating.element.domain, []).append(rating)
    domain = Element.Domain
    return Mirror(
        skills=rows.get(domain.SKILL, []),
        styles=telling_styles(rows.get(domain.STYLE, [])),
        values=rows.get(domain.VALUE, []),
        education=rows.get(domain.EDUCATION, [])[:4],
        has_few_skills=0 < occupation.skills_rated <= FEW_SKILLS,
    )


def telling_styles(ratings: list[Rating]) -> list[Rating]:
    """The styles that set the occupation apart, else those that matter most."""
    ranked = sorted((r for r in ratings if r.rank), key=lambda rating: rating.rank or 0)
    return (ranked or ratings)[:7]


def preparation_of(occupation: Occupation) -> str:
    """The name of the job zone, such as “Some Preparation Needed”; empty where none is given."""
    zone = Element.objects.filter(domain=Element.Domain.ZONE, code=str(occupation.job_zone))
    return zone.values_list("name", flat=True).first() or ""

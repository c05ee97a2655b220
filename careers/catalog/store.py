"""Puts a release into the database in one transaction: until it commits, the old one is read."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection, models, transaction
from django.utils import timezone

from careers.catalog.content import Content, OccupationFact, TitleFact
from careers.catalog.phrases import Phrase, best_of, crowded, phrases_of, unique, weigh
from careers.models import (
    Element,
    JobTitle,
    Occupation,
    Outlook,
    Prefix,
    Rating,
    Related,
    Release,
)

# One number for all that writes the catalog, so that two hosts never do it at once.
CATALOG_LOCK = 505_016
OCCUPATION_FIELDS = ["title", "job_zone", "interest_code", "interests", "release", "retired_at"]


@dataclass
class Changes:
    """What a newer release changed, as lists of codes."""

    version: str
    added: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    rated_anew: list[str] = field(default_factory=list)
    total: int = 0


@transaction.atomic
def replace_catalog(content: Content) -> Changes:
    """Make the release the current one; careers keep pointing at the same occupations."""
    changes = replace_occupations(content)
    replace_titles(content)
    return changes


@transaction.atomic
def replace_occupations(content: Content) -> Changes:
    """Everything of the release but its titles, which are weighed by the figures on jobs."""
    lock()
    release = switch_release(content.scheme, content.version)
    changes = compare(content)
    upsert_occupations(content, release)
    upsert_elements(content)
    occupations = ids(content.scheme)
    replace_ratings(content, occupations)
    replace_related(content, occupations)
    return changes


def lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CATALOG_LOCK])


def switch_release(scheme: str, version: str) -> Release:
    Release.objects.filter(scheme=scheme, is_current=True).update(is_current=False)
    release, _created = Release.objects.update_or_create(
        scheme=scheme,
        version=version,
        defaults={"is_current": True, "loaded_at": timezone.now()},
    )
    return release


def compare(content: Content) -> Changes:
    known = {
        occupation.code: occupation
        for occupation in Occupation.objects.filter(scheme=content.scheme, retired_at=None)
    }
    fresh = {fact.code: fact for fact in content.occupations}
    both = [(known[code], fresh[code]) for code in fresh if code in known]
    return Changes(
        version=content.version,
        added=without(fresh, known),
        retired=without(known, fresh),
        renamed=[new.code for old, new in both if old.title != new.title],
        rated_anew=[new.code for old, new in both if is_rated_anew(old, new)],
        total=len(fresh),
    )


def without(codes: Iterable[str], others: Container[str]) -> list[str]:
    return [code for code in codes if code not in others]


def is_rated_anew(known: Occupation, fresh: OccupationFact) -> bool:
    return (known.job_zone, known.interests) != (fresh.job_zone, fresh.interests)


def upsert_occupations(content: Content, release: Release) -> None:
    rated = ["skills_rated"] if Element.Domain.SKILL in content.domains else []
    # Never replaced: careers of users point at these rows.
    Occupation.objects.bulk_create(
        [
            Occupation(scheme=content.scheme, release=release, **fact._asdict())
            for fact in content.occupations
        ],
        update_conflicts=True,
        unique_fields=["scheme", "code"],
        update_fields=OCCUPATION_FIELDS + rated,
    )
    dropped = Occupation.objects.filter(scheme=content.scheme, retired_at=None)
    dropped.exclude(release=release).update(retired_at=timezone.now())


def upsert_elements(content: Content) -> None:
    Element.objects.bulk_create(
        [Element(**fact._asdict()) for fact in content.elements],
        update_conflicts=True,
        unique_fields=["domain", "code"],
        update_fields=["name"],
    )


def ids(scheme: str) -> dict[str, int]:
    current = Occupation.objects.filter(scheme=scheme, retired_at=None)
    return dict(current.values_list("code", "pk"))


def replace_ratings(content: Content, occupations: dict[str, int]) -> None:
    elements = {
        (domain, code): pk
        for domain, code, pk in Element.objects.values_list("domain", "code", "pk")
    }
    Rating.objects.filter(
        occupation__scheme=content.scheme, element__domain__in=content.domains
    ).delete()
    rows = (
        (occupations[fact.occupation], elements[fact.domain, fact.element], *fact[3:])
        for fact in content.ratings
    )
    copy_in(Rating, ["occupation", "element", "scale", "value", "rank"], rows)


def replace_related(content: Content, occupations: dict[str, int]) -> None:
    if content.related:
        Related.objects.filter(occupation__scheme=content.scheme).delete()
        rows = ((occupations[f.occupation], occupations[f.other], f.rank) for f in content.related)
        copy_in(Related, ["occupation", "other", "rank"], rows)


@transaction.atomic
def replace_titles(content: Content) -> None:
    """Build the lookup of all titles, weighed by the jobs in the newest outlook."""
    lock()
    phrases = unique(all_phrases(content))
    JobTitle.objects.filter(occupation__scheme=content.scheme).delete()
    copy_in(JobTitle, ["occupation", "text", "phrase", "source", "weight", "is_whole"], phrases)
    Prefix.objects.all().delete()
    copy_in(Prefix, ["letters", "occupations", "texts"], ready_answers(phrases))
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {JobTitle._meta.db_table}, {Prefix._meta.db_table}")


def all_phrases(content: Content) -> Iterable[Phrase]:
    occupations, jobs = ids(content.scheme), jobs_by_code()
    own = [TitleFact(fact.code, fact.title, JobTitle.Source.OWN) for fact in content.occupations]
    names = {fact.code: fact.title for fact in content.occupations}
    for fact in own + content.titles:
        is_catch_all = names[fact.occupation].endswith("All Other")
        weight = weigh(fact.source, jobs.get(fact.occupation, 0), is_catch_all)
        yield from phrases_of(occupations[fact.occupation], weight, fact)


def jobs_by_code() -> dict[str, float]:
    """Jobs of each occupation; a figure that several share is divided among them."""
    rows = Outlook.objects.order_by("period").values_list(
        "occupation__code", "jobs_at_start", "shared_by"
    )
    return {code: (jobs or 0) / shared for code, jobs, shared in rows}


def ready_answers(phrases: list[Phrase]) -> Iterable[tuple[str, list[int], list[str]]]:
    for letters, crowd in crowded(phrases):
        best = best_of(crowd, letters)
        yield letters, [found.occupation for found in best], [found.text for found in best]


def copy_in(model: type[models.Model], names: list[str], rows: Iterable[Sequence]) -> None:
    """Add rows by COPY, the only way that takes seconds for a catalog."""
    columns = ", ".join(f'"{model._meta.get_field(name).column}"' for name in names)
    statement = f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN'
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)

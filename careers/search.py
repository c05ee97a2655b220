"""Finds occupations by the titles people use, as they type."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import QuerySet

from careers.catalog.phrases import ANSWERS, CROWD, LONGEST, best_of, fold
from careers.models import JobTitle, Occupation, Prefix

WORDS = SearchVector("phrase", config="simple")
# So few hits say that the words may stand in another order.
FEW = 3
FIELDS = [
    *["occupation", "occupation__code", "occupation__title"],
    *["text", "phrase", "weight", "is_whole"],
]


@dataclass(frozen=True)
class Hit:
    """An occupation and the title by which it was found."""

    occupation: Occupation
    text: str

    @property
    def also(self) -> str:
        """The title that was found, unless it is the occupation's own."""
        return "" if fold(self.text) == fold(self.occupation.title) else self.text


def search_occupations(typed: str) -> list[Hit]:
    """The dozen occupations that the typed words, the last one unfinished, most likely mean.

    A beginning that a crowd of titles shares has its answer ready; any other is looked up by
    what titles, or their tails, begin with, and if that says little by words in any order.
    """
    letters = fold(typed)[:LONGEST]
    if not letters:
        return []
    ready = Prefix.objects.filter(pk=letters).values_list("occupations", "texts").first()
    return with_occupations(*ready) if ready else look_up(letters)


def look_up(letters: str) -> list[Hit]:
    hits = best_hits(JobTitle.objects.filter(phrase__startswith=letters), letters)
    if len(hits) < FEW and " " in letters:
        seen = {hit.occupation.pk for hit in hits}
        more = best_hits(by_words(letters), letters)
        hits += [hit for hit in more if hit.occupation.pk not in seen]
    return hits[:ANSWERS]


def by_words(letters: str) -> QuerySet[JobTitle]:
    """Titles that hold words beginning like all of these, in any order ("wind turb tech")."""
    beginnings = " & ".join(f"{word}:*" for word in letters.split())
    query = SearchQuery(beginnings, search_type="raw", config="simple")
    titles = JobTitle.objects.annotate(words=WORDS).filter(words=query, is_whole=True)
    return titles.order_by("-weight", "pk")


def best_hits(rows: QuerySet[JobTitle], letters: str) -> list[Hit]:
    named = rows.values_list(*FIELDS, named=True)[: 2 * CROWD]
    found: list[Any] = best_of(named, letters)
    return [
        Hit(
            Occupation(pk=row.occupation, code=row.occupation__code, title=row.occupation__title),
            row.text,
        )
        for row in found
    ]


def with_occupations(keys: list[int], texts: list[str]) -> list[Hit]:
    occupations = Occupation.objects.only("code", "title").in_bulk(keys)
    found = zip(keys, texts, strict=True)
    return [Hit(occupations[pk], text) for pk, text in found if pk in occupations]

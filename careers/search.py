"""Finds occupations by the titles people use, as they type."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import QuerySet

from careers.catalog.phrases import ANSWERS, CROWD, LONGEST, best_of, fold
from careers.models import JobTitle, Occupation, Prefix

WORDS = SearchVector("phrase", config="simple")


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
    what titles, or their tails, begin with, then by words in any order.
    """
    letters = fold(typed)[:LONGEST]
    if not letters:
        return []
    ready = Prefix.objects.filter(pk=letters).values_list("occupations", "texts").first()
    found = zip(*ready, strict=True) if ready else look_up(letters)
    return with_occupations(found)


def look_up(letters: str) -> list[tuple[int, str]]:
    rows = JobTitle.objects.filter(phrase__startswith=letters)
    best = pairs(rows, letters)
    if len(best) < ANSWERS and " " in letters:
        seen = {occupation for occupation, _text in best}
        best += [pair for pair in pairs(by_words(letters), letters) if pair[0] not in seen]
    return best[:ANSWERS]


def by_words(letters: str) -> QuerySet[JobTitle]:
    """Titles that hold all the words, in any order."""
    query = SearchQuery(" & ".join(letters.split()) + ":*", search_type="raw", config="simple")
    return (
        JobTitle.objects.annotate(words=WORDS)
        .filter(words=query, is_whole=True)
        .order_by("-weight")
    )


def pairs(rows: QuerySet[JobTitle], letters: str) -> list[tuple[int, str]]:
    fields = ["occupation", "text", "phrase", "source", "weight", "is_whole"]
    named = rows.values_list(*fields, named=True)[: 2 * CROWD]
    return [(row.occupation, row.text) for row in best_of(named, letters)]


def with_occupations(found: Iterable[tuple[int, str]]) -> list[Hit]:
    texts = dict(found)
    occupations = Occupation.objects.only("code", "title", "job_zone").in_bulk(texts)
    return [Hit(occupations[pk], text) for pk, text in texts.items() if pk in occupations]

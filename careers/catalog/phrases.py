"""How titles are looked up: what a phrase is, how close one is to what was typed."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from careers.catalog.content import TitleFact
from careers.models import JobTitle

NOT_A_WORD = re.compile(r"[^a-z0-9+#]+")
IN_PARENTHESES = re.compile(r"\(([^)]*)\)")
SMALL_WORDS = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"}
LONGEST = 60
# A beginning that more phrases share than this gets its answer ready made.
CROWD = 100
ANSWERS = 12
SOURCE_WEIGHT = {
    JobTitle.Source.OWN: 300,
    JobTitle.Source.SHOWN: 220,
    JobTitle.Source.REPORTED: 180,
    JobTitle.Source.ALTERNATE: 0,
}
CATCH_ALL = -120


class Phrase(NamedTuple):
    """A row of the lookup: see JobTitle."""

    occupation: int
    text: str
    phrase: str
    source: int
    weight: int
    is_whole: bool


def fold(text: str) -> str:
    """Lower case words without accents, punctuation and plural s, one space between."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = NOT_A_WORD.sub(" ", plain.replace("'", "")).split()
    return " ".join(singular(word) for word in words)


def singular(word: str) -> str:
    is_plural = len(word) > 3 and word.endswith("s") and word[-2] not in "sui"
    return word[:-1] if is_plural else word


def wholes(text: str) -> Iterator[str]:
    """The title folded: as it stands, without what is in parentheses, and that alone."""
    yield fold(text)
    if "(" in text:
        yield fold(IN_PARENTHESES.sub(" ", text))
        yield from (fold(inner) for inner in IN_PARENTHESES.findall(text))


def tails(whole: str) -> Iterator[str]:
    """What is left from each later word on, not beginning with a small word."""
    words = whole.split()
    for start in range(1, len(words)):
        if words[start] not in SMALL_WORDS:
            yield " ".join(words[start:])


def weigh(source: int, jobs: float, is_catch_all: bool) -> int:
    """How much a title stands for its occupation: where it comes from and how many do the work."""
    base = SOURCE_WEIGHT[JobTitle.Source(source)]
    size = 50 * math.log10(max(jobs, 1000) / 1000)
    return max(0, round(base + size) + (CATCH_ALL if is_catch_all else 0))


def phrases_of(occupation: int, weight: int, fact: TitleFact) -> Iterator[Phrase]:
    for whole in wholes(fact.text):
        if whole:
            yield Phrase(occupation, fact.text, whole, fact.source, weight, is_whole=True)
            for tail in tails(whole):
                yield Phrase(occupation, fact.text, tail, fact.source, weight, is_whole=False)


def unique(phrases: Iterable[Phrase]) -> list[Phrase]:
    """The best phrase for each occupation and wording, in the order of the wordings."""
    best: dict[tuple[int, str], Phrase] = {}
    for phrase in phrases:
        key = (phrase.occupation, phrase.phrase)
        if key not in best or preference(phrase) > preference(best[key]):
            best[key] = phrase
    return sorted(best.values(), key=lambda phrase: phrase.phrase)


def preference(phrase: Phrase) -> tuple[bool, int, int]:
    return phrase.is_whole, phrase.weight, -len(phrase.text)


def closeness(phrase: str, is_whole: bool, typed: str) -> float:
    """How near a phrase is to what was typed: the same, beginning with it, or holding its words."""
    if phrase == typed:
        return 1000 if is_whole else 450
    if not phrase.startswith(typed):
        return 0
    ends_a_word = phrase[len(typed)] == " "
    near = (250 if is_whole else 100) + (100 if ends_a_word else 0)
    return near + 150 * len(typed) / len(phrase)


class Candidate(Protocol):
    """What a ranking needs of a row, whichever query it came from."""

    @property
    def occupation(self) -> int: ...
    @property
    def phrase(self) -> str: ...
    @property
    def weight(self) -> int: ...
    @property
    def is_whole(self) -> bool: ...


Row = TypeVar("Row", bound=Candidate)


def best_of(phrases: Iterable[Row], typed: str, limit: int = ANSWERS) -> list[Row]:
    """One phrase for each occupation, the closest and weightiest first."""
    best: dict[int, tuple[float, Row]] = {}
    for phrase in phrases:
        score = closeness(phrase.phrase, phrase.is_whole, typed) + phrase.weight
        if phrase.occupation not in best or score > best[phrase.occupation][0]:
            best[phrase.occupation] = (score, phrase)
    ranked = sorted(best.values(), key=lambda found: -found[0])
    return [phrase for _score, phrase in ranked[:limit]]


def crowded(
    phrases: list[Phrase], start: int = 0, end: int | None = None, length: int = 1
) -> Iterator[tuple[str, list[Phrase]]]:
    """Each beginning that a crowd of phrases shares, with the crowd; `phrases` are sorted."""
    end = len(phrases) if end is None else end
    place = start
    while place < end:
        letters = phrases[place].phrase[:length]
        first = place
        while place < end and phrases[place].phrase[:length] == letters:
            place += 1
        if place - first > CROWD and length <= LONGEST and len(letters) == length:
            yield letters, phrases[first:place]
            yield from crowded(phrases, first, place, length + 1)

"""How names are compared and found: without case, accents or punctuation."""

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and an accent.
_WHOLE = str.maketrans(
    "øłđð\N{LATIN SMALL LETTER DOTLESS I}",
    "olddi",
    "'`\N{RIGHT SINGLE QUOTATION MARK}",
) | str.maketrans({"þ": "th", "æ": "ae", "œ": "oe"})
# What the same letters become where people type without them: Müller, Mueller.
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_GAP = re.compile(r"[\W_]+")
# PostgreSQL refuses a word beyond 2 KB and a row's words beyond 1 MB; then nothing is saved.
_LONGEST_WORD = 60
_MOST_WORDS = 1500


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: "Søren O'Dé" -> "soren ode"."""
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE))
    bare = "".join(letter for letter in lowered if not unicodedata.combining(letter))
    return _GAP.sub(" ", bare.translate(_WHOLE)).strip()


def words_of(text: str) -> set[str]:
    """Every word that should find `text`, umlauts also as people spell them out."""
    spelt = unicodedata.normalize("NFC", text).casefold().translate(_SPELT)
    words = [*fold(text).split(), *fold(spelt).split()]
    return {word[:_LONGEST_WORD] for word in words[:_MOST_WORDS]}


def search_vector(owner_id: int, text: str) -> str:
    """A tsvector literal; its words carry their owner, so one index serves all owners well."""
    return " ".join(f"'{owner_id}:{word}'" for word in sorted(words_of(text)))


def search_query(owner_id: int, text: str) -> str:
    """A tsquery literal: each typed word must begin some word; empty for nothing to search."""
    words = dict.fromkeys(fold(text).split()[:12])
    return " & ".join(f"'{owner_id}:{word[:_LONGEST_WORD]}':*" for word in words)

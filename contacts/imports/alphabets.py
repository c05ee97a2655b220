"""In which code page a text was written, told by the letters that its languages have.

Each page reads almost any bytes as something. Of “Micha³” and “Michał”, which are the same
bytes, only one is a word of letters that a single language has. The page that makes most of such
words wins; between equals the one in which Windows writes where the reader lives, and then the
more usual one: Kovač stays Kovač in Croatia, and Anaïs keeps the dots elsewhere.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

_Fits = Callable[[str], bool]
# Marks that stand beside words in every language, at the same bytes in all pages of Windows.
_MARKS = str.maketrans(
    "", "", "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026«»\xa0€°§·©®™"
)
_PLAIN = re.compile(r"[\x00-@\[-`{-\x7f]+")
_HAN = "一-鿿々〇"


def _latin(*alphabets: str) -> _Fits:
    """Words of letters of one of the languages, beside plain ones."""
    sets = [frozenset(letters) for letters in alphabets]

    def fits(word: str) -> bool:
        small = word.lower().replace("õe", "oe")
        foreign = frozenset(letter for letter in small if not letter.isascii())
        has_plain = len(word) < 3 or any(letter.isascii() for letter in word)
        return has_plain and _is_cased(word) and any(foreign <= letters for letters in sets)

    return fits


def _script(letters: str) -> _Fits:
    pattern = re.compile(f"[{letters}]+", re.IGNORECASE)
    return lambda word: bool(pattern.fullmatch(word)) and _is_cased(word)


def _han_of(codec: str) -> _Fits:
    """Characters that the older, smaller set behind the page has as well."""
    pattern = re.compile(f"[{_HAN}]+")

    def fits(word: str) -> bool:
        try:
            word.encode(codec)
        except UnicodeEncodeError:
            return False
        return bool(pattern.fullmatch(word))

    return fits


def _is_cased(word: str) -> bool:
    """No capital after a small letter, unless both are plain as in McKay."""
    pairs = pairwise(word)
    return not any(a.islower() and b.isupper() and not (a + b).isascii() for a, b in pairs)


# The more usual page first.
_PAGES: dict[str, _Fits] = {
    "cp1252": _latin(
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüß",  # German
        "áéíñóúüïçàèòªº",  # Spanish, Catalan
        "áàâãçéêíóôú",  # Portuguese, where õ stands before e alone
        "àèéìíîòóùú",  # Italian
        "æøåäöéüèô",  # Danish, Norwegian, Swedish, Finnish
        "áéëèêïóöüíú",  # Dutch
        "áðéíóúýþæö",  # Icelandic
    ),
    "cp1250": _latin(
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "čćđšž",  # Croatian, Slovene
        "ăâîşţ",  # Romanian
    ),
    "cp1254": _latin("çğıi̇öşüâîû"),  # Turkish  # noqa: RUF001
    "cp1253": _script("ά-ία-ςσ-ώϊϋΐ"),
    "cp1251": _script("а-яёіїєґўђјљњћџ"),  # noqa: RUF001
    "cp932": _script(f"ぁ-んァ-ヶー{_HAN}"),
    "cp949": _script("가-힣"),
    "gb18030": _han_of("gb2312"),
    "big5": _han_of("big5"),
}


# Where Windows writes in another page than the most usual one, by ISO codes of countries.
_AT_HOME = {
    "cp1250": "AL BA CZ HR HU ME PL RO RS SI SK",
    "cp1251": "BG BY KG KZ MK MN RU TJ UA",
    "cp1253": "CY GR",
    "cp1254": "AZ TR",
}


def page_of(content: bytes, country: str = "") -> str:
    """The code page of Windows that suits the words of `content` best."""
    scores = {page: _score(content, page, fits) for page, fits in _PAGES.items()}
    return max(scores, key=lambda page: (scores[page], country in _AT_HOME.get(page, "").split()))


def _score(content: bytes, page: str, fits: _Fits) -> int:
    words = list(_foreign_words(content.decode(page, errors="replace")))
    good = sum(map(fits, words))
    return 2 * good - len(words)


def _foreign_words(text: str) -> Iterable[str]:
    words = (word.translate(_MARKS) for word in _PLAIN.split(text))
    return (word for word in words if word and not word.isascii())

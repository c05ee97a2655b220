import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

GREETING = re.compile(
    r"^\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it)\b"
    r"[^\n,:!—–]*?(?=\s+-\s|[\n,:!—–]|$)",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"^\s*(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)|best|regards|"
    r"sincerely|yours|thanks(?: again)?|thank you|cheers|gratefully|warmly)[,.!]?"
    r"(?:\s*\n.*)?\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=[\s\"”’)]|$)|\n|$|[.!?])", re.MULTILINE)
# A name alone under the text, where no farewell stands before it.
SIGNATURE = re.compile(r"\n\s*\n[ \t]*(?:[^\W\d_][\w'’.-]*[ \t]*){1,3}\s*\Z")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|e\.g|i\.e|vs|approx)\.")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence and where it stands in the whole text."""

    text: str
    start: int

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.start + len(self.text)


class Draft:
    """A text to be sent or said, with its parts; knows nothing of any rule."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")

    @cached_property
    def greeting(self) -> str:
        found = GREETING.match(self.text)
        return found.group() if found else ""

    @cached_property
    def word_count(self) -> int:
        return len(WORD.findall(self.text))

    @cached_property
    def sentences(self) -> list[Sentence]:
        """What stands between greeting and farewell, split at its full stops and line ends."""
        end = self._end_of_body
        masked = ABBREVIATION.sub(lambda found: found.group().replace(".", "\u2024"), self.text)
        return list(_cut(self.text, masked, self._start_of_body, end))

    @cached_property
    def body(self) -> str:
        return self.text[self._start_of_body : self._end_of_body]

    @property
    def _start_of_body(self) -> int:
        if not self.greeting:
            return 0
        rest = re.match(r"[,:!—– -]*\s*", self.text[len(self.greeting) :])
        return len(self.greeting) + (rest.end() if rest else 0)

    @cached_property
    def _end_of_body(self) -> int:
        for found in re.finditer(r"\n", self.text):
            if FAREWELL.match(self.text, found.end()):
                return found.start()
        signature = SIGNATURE.search(self.text)
        return signature.start() if signature else len(self.text)


def _cut(text: str, masked: str, start: int, end: int) -> Iterator[Sentence]:
    for found in SENTENCE.finditer(masked, start, end):
        piece = text[found.start() : found.end()]
        if WORD.search(piece):
            lead = len(piece) - len(piece.lstrip())
            yield Sentence(piece.strip(), found.start() + lead)


def words_of(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def telling_words(text: str) -> set[str]:
    """The words that say what a text is about: long enough, and not said everywhere."""
    return {word for word in words_of(text) if len(word) >= TELLING_LETTERS} - COMMON


def folded(text: str) -> str:
    """The text without accents and case, for "nearly the same name"."""
    plain = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("Ø", "O"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


TELLING_LETTERS = 4
COMMON = frozenset(
    words_of(
        "about after again always being career conversation could every first from great have "
        "having helpful like little meeting minutes much never people person really should speak "
        "some something spoke suggest suggested taking talk talking than thank thanks that their "
        "them there these they thing things think this those time today tomorrow very want wanted "
        "were what when where which while will with work would write yesterday your advice "
        "anything learned"
    )
)

"""What one line says of a person: "Ana Souza, nurse at St. Mary, via Tom".

A pure function of the text. No word is lost: what fits no field goes into the notes.
"""

import re
from dataclasses import dataclass, field

from contacts.folding import fold
from contacts.models import Contact
from dashboard.adding import words

LONGEST_LINE = 2000
LONGEST_FIELD = 200
MOST_WORDS_OF_KINSHIP = 4

_LABEL = rf"(?:\b(?:{'|'.join(words.LABELS)})\b\.?\s*:?\s*)?"
_EMAIL = re.compile(
    rf"{_LABEL}<?((?:mailto:)?[^\s@,;<>\"()|:]+@[^\s@,;<>\"()|]+\.[^\s@,;<>\"()|]+)>?", re.I
)
_LINK = re.compile(
    rf"{_LABEL}<?((?<!\w)(?:https?://|www\.)[^\s,;<>\"]+"
    r"|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/[^\s,;<>\"]+)>?",
    re.I,
)
_PHONE = re.compile(rf"{_LABEL}(?<![\w./-])((?:\+|\(\+?)?\d[\d\s()./-]{{5,}}\d)(?![\w/])", re.I)
_YEARS = re.compile(r"\d{4}\s*[-/]\s*\d{4}|\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{2,4}")
_TAG = re.compile(r"(?<![\w&/#])#([^\W_][\w-]{0,39})(?![\w-])")
_BETWEEN = re.compile(r"[,;|·•()\[\]{}\n\t\r\v\f]+|\s[-–—/]+\s")
_SHORT_END = re.compile(r"\b\w{1,4}\.$")


@dataclass
class Draft:
    """What is believed of the person until the owner confirms it; the fields of the form."""

    name: str = ""
    role: str = ""
    organization: str = ""
    via: str = ""
    career: str = ""
    channel: str = ""
    how_known: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: str = ""

    def put(self, name: str, text: str) -> None:
        """Fill a field that is still empty; what does not fit goes into the notes."""
        if getattr(self, name) or len(text) > LONGEST_FIELD:
            self.note(text)
        else:
            setattr(self, name, text)

    def note(self, text: str) -> None:
        self.notes = f"{self.notes}\n{text}".strip()

    def tell(self, text: str) -> None:
        """Add to how the owner knows them."""
        self.how_known = f"{self.how_known}, {text}".strip(", ")


def read_line(text: str) -> Draft:
    """The person in one line; the same text always reads the same."""
    draft = Draft()
    text = take_addresses(draft, text[:LONGEST_LINE])
    text = _take(_TAG, text, draft.tags)
    for part in parts_of(text):
        _read_part(draft, part)
    if draft.via and not draft.channel:
        draft.channel = Contact.Channel.REFERRAL
    if not draft.name:
        draft.name = name_in_address(draft)
    return draft


def take_addresses(draft: Draft, text: str) -> str:
    """What is left of the text when the draft has its e-mails, links and numbers."""
    text = _take(_EMAIL, text, draft.emails)
    text = _take(_LINK, text, draft.links)
    return _take(_PHONE, text, draft.phones)


def parts_of(text: str) -> list[str]:
    """What stands between commas, dashes and other marks, without those around it."""
    return [part for part in map(_trim, _BETWEEN.split(text)) if part]


def _take(pattern: re.Pattern[str], text: str, into: list[str]) -> str:
    """Move what the pattern finds into a list; a gap between parts stays in its place."""

    def move(found: re.Match[str]) -> str:
        if pattern is _PHONE and _is_no_phone(found[1]):
            return found[0]
        into.append(found[1].rstrip("."))
        return "\n"

    return pattern.sub(move, text)


def _is_no_phone(text: str) -> bool:
    digits = sum(letter.isdecimal() for letter in text)
    return not 7 <= digits <= 15 or bool(_YEARS.search(text))


def _trim(part: str) -> str:
    """Single spaces and no marks around it, but "Acme Inc." keeps its full stop."""
    text = " ".join(part.split()).strip(" :\"'“”<>")
    return text if _SHORT_END.search(text) else text.strip(" .")


def _read_part(draft: Draft, part: str) -> None:
    part, via = _split_via(part)
    if via:
        draft.put("via", via)
    if part:
        any(read(draft, part) for read in (_read_mark, read_kinship, read_place, read_rest))


def _split_via(part: str) -> tuple[str, str]:
    before, after = around(part, words.VIA)
    if after:
        return before, after
    _before, after = around(part, words.VIA_AT_THE_START, is_first=True)
    return ("", after) if after else (part, "")


def around(part: str, phrases: tuple[str, ...], *, is_first: bool = False) -> tuple[str, str]:
    """The text before and after the first of the phrases, as whole words; "" when none is there."""
    choice = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    start = r"^()" if is_first else r"^(?:(.*?)\s+)?"
    found = re.match(rf"{start}(?:{choice})\s*:?\s+(.+)$", part, re.I | re.S)
    return (found[1] or "", found[2].strip()) if found else ("", "")


def _read_mark(draft: Draft, part: str) -> bool:
    """Parts that say by their first words what they are: a career, a friend of somebody."""
    _before, career = around(part, words.CAREER, is_first=True)
    if career:
        draft.put("career", career)
        return True
    before, friend = around(part, words.FRIEND_OF)
    if not friend or not draft.name or len(before.split()) > 1:
        return False
    draft.tell(part)
    if not draft.via and len(friend) <= LONGEST_FIELD:
        draft.via = friend
    return True


def read_kinship(draft: Draft, part: str) -> bool:
    """ "my aunt", "old friend", "LinkedIn": how they are known."""
    folded = fold(part).split()
    kin = [word for word in folded if word in words.CHANNELS]
    is_kinship = kin and set(folded) <= words.CHANNELS.keys() | words.MINE
    if not is_kinship or len(folded) > MOST_WORDS_OF_KINSHIP or not draft.name:
        return False
    draft.channel = draft.channel or words.CHANNELS[kin[0]]
    draft.tell(part)
    return True


def read_place(draft: Draft, part: str) -> bool:
    """ "nurse at St. Mary", "at St. Mary", "Ana Souza at St. Mary"."""
    before, place = around(part, words.WORKS_AT)
    if not place:
        before, place = around(part, words.AT)
    if not place:
        return False
    if before:
        read_rest(draft, before)
    draft.put("organization", place)
    return True


def read_rest(draft: Draft, part: str) -> bool:
    """The first such part is the name, the next two say what the person does, and where."""
    if not draft.name:
        _read_name(draft, part)
        return True
    is_place = not words.ORGANIZATIONS.isdisjoint(fold(part).split())
    order = ("organization", "role") if is_place else ("role", "organization")
    empty = next((name for name in order if not getattr(draft, name)), "")
    if empty:
        draft.put(empty, _bare(part) if empty == "role" else part)
    else:
        draft.note(part)
    return True


def _read_name(draft: Draft, part: str) -> None:
    """Small words behind the name are what the person does."""
    before, role = around(part, words.IS_A)
    name, rest = (before, role) if before else _capitals(part)
    draft.put("name", name)
    if rest:
        draft.put("role", _bare(rest))


def _capitals(part: str) -> tuple[str, str]:
    """ "Ana de Souza nurse" -> name and rest; all of it is the name where no case tells."""
    parts = part.split()
    for number, word in enumerate(parts):
        if number and word[0].islower() and word not in words.PARTICLES:
            return " ".join(parts[:number]), " ".join(parts[number:])
        if not number and word[0].islower():
            break
    return " ".join(parts), ""


def _bare(role: str) -> str:
    """Without the article: "a nurse" -> "nurse"."""
    first, _gap, rest = role.partition(" ")
    return rest if first.casefold() in words.ARTICLES and rest else role


def name_in_address(draft: Draft) -> str:
    """ "ana.souza@example.org" and "linkedin.com/in/ana-souza-4b1" are Ana Souza."""
    accounts = [address.split("@")[0].removeprefix("mailto:") for address in draft.emails]
    profiles = [link.rstrip("/").partition("/in/")[2] for link in draft.links]
    for account in (*accounts, *profiles):
        found = [word for word in re.split(r"[._-]+", account) if word.isalpha()]
        if len(found) > 1:
            return " ".join(word.capitalize() for word in found)[:LONGEST_FIELD]
    return ""

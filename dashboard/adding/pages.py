"""What a web page says of a person: "Ana Souza - Nurse - St. Mary | LinkedIn".

Nobody wrote its title for us, so a name is believed only where it looks like one. Otherwise the
title goes into the notes, and whoever reads it says who is meant. Pure functions of the text.
"""

import re

from contacts.folding import fold
from contacts.models.contact import TITLES
from dashboard.adding import words
from dashboard.adding.lines import (
    LONGEST_FIELD,
    LONGEST_LINE,
    Draft,
    around,
    name_in_address,
    parts_of,
    read_kinship,
    read_line,
    read_place,
    read_rest,
    take_addresses,
)

MOST_WORDS_OF_A_NAME = 4
MOST_WORDS_OF_A_POSITION = 8
LONGEST_NAME_WITHOUT_CASE = 4
_COUNT = re.compile(r"^\(\d+\+?\)\s*")
_PROFILE = re.compile(r"linkedin\.com/in/|xing\.com/profile/", re.I)
_COMPANY = re.compile(r"linkedin\.com/(?:company|school|showcase|jobs)/|xing\.com/pages/", re.I)
_POST = re.compile(r"(.+?)\s+(?:on|en)\s+(?:LinkedIn|Xing|X|Twitter|Instagram|Facebook)\b")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_POSSESSIVE = ("'s", "’s")
# Words that no name of a person has, or so few that asking whose it is does no harm.
_NO_NAME_HAS = words.OF_PAGES | words.ORGANIZATIONS | words.OCCUPATIONS | words.SITES


def read_page(title: str, text: str, url: str) -> Draft:
    """The person on a web page: its title, what was marked on it, and its address.

    A short marking that begins with a name is taken for the line and the title for a note;
    else the other way round.
    """
    title, marked = _COUNT.sub("", title.strip())[:LONGEST_LINE], text.strip()
    is_short = len(marked) <= LONGEST_FIELD and "\n" not in marked
    if is_short:
        draft = read_line(f"{marked}\n{url.strip()}")
        if looks_like_a_name(draft.name) and draft.name in " ".join(marked.split()):
            draft.note(title)
            return draft
    draft = Draft()
    # Some phones hand the address over within the text.
    rest = take_addresses(draft, f"{url[:LONGEST_LINE]}\n{marked if is_short else ''}")
    _read_title(draft, title)
    draft.note(rest.strip() if is_short else marked[:LONGEST_LINE])
    draft.name = draft.name or name_in_address(draft)
    return draft


def _read_title(draft: Draft, title: str) -> None:
    """Fill the draft, whose links are known, with what the title says of one person."""
    parts = parts_of(take_addresses(draft, title))
    sites = [part for part in parts if fold(part) in words.SITES]
    first, *rest = [part for part in parts if part not in sites] or [""]
    who, place = _at(first)
    post = _POST.match(title)
    if post and looks_like_a_name(post[1]):
        draft.put("name", post[1])
        draft.note(title)
    elif _is_person(who, draft.links):
        draft.put("name", who)
        draft.put("organization", place)
        for part in (*rest, *sites):
            _read_position(draft, part)
    elif place and not rest and _is_job(who):
        draft.put("role", who)
        draft.put("organization", place)
    else:
        draft.note(title)


def _at(part: str) -> tuple[str, str]:
    """ "Nurse at St. Mary" -> who or what, and where; all of it is the first where no "at" is."""
    for phrases in (words.WORKS_AT, words.AT):
        before, place = around(part, phrases)
        if before and not place[0].islower():
            return before, place
    return part, ""


def _is_person(who: str, links: list[str]) -> bool:
    """Whether this is a name, or stands where a profile has one."""
    place = " ".join(links)
    if _PROFILE.search(place):
        return bool(who) and words.OF_PAGES.isdisjoint(fold(who).split())
    return looks_like_a_name(who) and not _COMPANY.search(place)


def looks_like_a_name(text: str) -> bool:
    """ "Dr. Ana de Souza", 李明 and Нина Ким, but no "Registered Nurse", "Our team", "nurse"."""
    said = fold(text).split()
    if not said or said[0] in words.SAINTS or not _NO_NAME_HAS.isdisjoint(said):
        return False
    found = [word for word in text.split() if fold(word) not in TITLES]
    names = [word for word in found if word not in words.PARTICLES]
    if not all(map(_is_word_of_a_name, found)) or any(word[0].islower() for word in names):
        return False
    if len(names) == 1:
        return names[0] == names[0].swapcase() and 1 < len(names[0]) <= LONGEST_NAME_WITHOUT_CASE
    return 1 < len(names) <= MOST_WORDS_OF_A_NAME


def _is_word_of_a_name(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and not word.endswith(_POSSESSIVE)


def _is_job(text: str) -> bool:
    """ "Registered Nurse", "Nurses", but no "Jobs"."""
    said = fold(text).split()
    singular = {word.removesuffix("s") for word in said}
    is_of_page = not words.OF_PAGES.isdisjoint(said)
    is_short = len(said) <= MOST_WORDS_OF_A_POSITION
    return is_short and not is_of_page and not words.OCCUPATIONS.isdisjoint({*said, *singular})


def _read_position(draft: Draft, part: str) -> None:
    """What stands behind the name: what they do, where, on which site; or a part of the page."""
    said = set(fold(part).split())
    is_of_page = part.startswith("@") or said <= words.OF_PAGES
    if fold(part) in words.SITES:
        read_kinship(draft, part)
    elif is_of_page or len(said) > MOST_WORDS_OF_A_POSITION:
        draft.note(part)
    else:
        read_place(draft, part) or read_rest(draft, part)

"""A plain reference of who may see what, kept beside the world and never asking the center.

What students wrote carries words that occur nowhere else, so that a page, a mail or a feed
can be searched for what it must not hold.
"""

import re
from dataclasses import dataclass, field

from accounts.models import User
from interviews.models import Interview

KINDS = "name|year|contact|note|team|staff|reflection|draft|help|nudge|ask"
WORD = re.compile(rf"(?:{KINDS})w[0-9]+w[0-9]*")
FIRST_YEAR = 3000
# As a date stands in a page, a feed or the value itself; digits elsewhere mean nothing.
YEAR = re.compile(r"(?:datetime\(|Mar(?:ch)? )(30[0-9]{2})\b|(30[0-9]{2})0304")


@dataclass
class Person:
    user: User
    number: int
    interviews: list[Interview] = field(default_factory=list)

    @property
    def year(self) -> int:
        return FIRST_YEAR + self.number


@dataclass
class Place:
    """One membership as the reference knows it; words are kept where a student meets them."""

    role: str
    is_current: bool = True
    level: str = ""
    chosen: set[int] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    handed_in: dict[int, str] = field(default_factory=dict)
    staff_notes: set[str] = field(default_factory=set)
    team_notes: dict[str, int] = field(default_factory=dict)
    nudges: set[str] = field(default_factory=set)
    asked: dict[str, str] = field(default_factory=dict)


@dataclass
class Group:
    center: int
    students: set[int] = field(default_factory=set)
    advisers: set[int] = field(default_factory=set)
    is_archived: bool = False


Key = tuple[int, int]


class Reference:
    """Places by (center, person), groups by the key of their cohort."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.places: dict[Key, Place] = {}
        self.groups: dict[int, Group] = {}
        self.were_staff: set[int] = set()

    def is_team(self, reader: Key, student: Key) -> bool:
        return self.places[reader].role == "adviser" and any(
            reader[1] in group.advisers and student[1] in group.students
            for group in self.groups.values()
            if group.center == student[0] and not group.is_archived
        )

    def is_mine(self, reader: Key, student: Key) -> bool:
        """The reader answers for the student now."""
        place, theirs = self.places.get(reader), self.places[student]
        if place is None or not place.is_current or reader[0] != student[0]:
            return False
        if not theirs.is_current or theirs.role != "student":
            return False
        return place.role == "administrator" or self.is_team(reader, student)

    def runs(self, number: int, center: int) -> bool:
        place = self.places.get((center, number))
        return place is not None and place.is_current and place.role == "administrator"

    def students_of(self, number: int, center: int) -> set[Key]:
        """Students whom this person answers for in a center."""
        students = [key for key, place in self.places.items() if place.role == "student"]
        return {key for key in students if key[0] == center and self.is_mine((center, number), key)}

    def words_of(self, number: int, student: Key) -> set[str]:
        """Every word that this person finds on the page of this student."""
        reader = (student[0], number)
        if not self.is_mine(reader, student):
            return set()
        place, person = self.places[student], self.people[student[1]]
        seen = {f"namew{student[1]}w"} | place.staff_notes
        seen |= {word for word in place.said if not word.startswith("draft")}
        seen |= set(place.handed_in.values())
        is_team = self.is_team(reader, student)
        seen |= {word for word, by in place.team_notes.items() if is_team or by == number}
        if place.level:
            seen.add(f"yearw{student[1]}w")
        if place.level in ("interviews", "chosen"):
            seen |= {f"contactw{student[1]}w{each.pk}" for each in person.interviews}
        if place.level == "chosen":
            seen |= {f"notew{student[1]}w{each}" for each in place.chosen}
        return seen

    def words_for(self, number: int) -> set[str]:
        """Every word that this person may find anywhere: own ones, and those of students."""
        mine = set().union(*(self.students_of(number, center) for center in range(2)))
        seen = self.own_words(number) | self.staff_names()
        for key in mine:
            seen |= self.words_of(number, key)
            seen |= {word for word in self.places[key].said if word.startswith("draft")}
        return seen

    def staff_names(self) -> set[str]:
        """Names of whoever is or was staff are no secret: they sign what they write."""
        return {f"namew{each}w" for each in self.were_staff}

    def own_words(self, number: int) -> set[str]:
        """What is about this person is this person's to read, notes of staff as well (R55)."""
        person = self.people[number]
        seen = {f"namew{number}w", f"yearw{number}w"}
        for interview in person.interviews:
            seen |= {f"contactw{number}w{interview.pk}", f"notew{number}w{interview.pk}"}
        for (_center, owner), place in self.places.items():
            if owner == number:
                seen |= place.said | set(place.handed_in.values()) | place.staff_notes
                seen |= set(place.team_notes) | place.nudges | set(place.asked)
        return seen

    def words_to(self, address: str) -> set[str]:
        """Every word that a mail to this address may hold."""
        for number, person in self.people.items():
            if person.user.email == address:
                return self.words_for(number)
        told = {
            (number, word)
            for (_center, number), place in self.places.items()
            for word, volunteer in place.asked.items()
            if volunteer == address
        }
        asked = {f"namew{number}w" for number, _word in told} | {word for _number, word in told}
        return asked | self.staff_names()


def words_in(content: str) -> set[str]:
    """Students' words in what somebody got; years stand for the dates of what they did."""
    years = ("".join(found) for found in YEAR.findall(content))
    return set(WORD.findall(content)) | {f"yearw{int(year) - FIRST_YEAR}w" for year in years}

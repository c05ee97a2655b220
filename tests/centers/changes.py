"""What may happen in a center: each by the verb of the center, and in the reference beside it."""

import random

from django.utils import timezone

from centers.actions import assignments, cohorts, flags, joining, notes, requests, volunteers
from centers.models import Assignment, Center, Cohort, DraftReview, Flag, Membership
from centers.models.flag import FlagTopic
from tests.centers.reference import Group, Key, Reference

LEVELS = ("", "counts", "interviews", "chosen")


class Changes(Reference):
    """Centers with people and cohorts, and chance to choose what happens to them."""

    random: random.Random
    centers: list[Center]

    def __init__(self) -> None:
        super().__init__()
        self.words = 0

    def change(self) -> str:
        """One thing happens, by the verb of the center and in the reference."""
        verbs = [self.grant, self.grant, self.withdraw, self.choose, self.seat, self.seat]
        verbs += [self.seat, self.advise, self.advise, self.leave, self.join, self.note, self.say]
        verbs += [self.hand_in, self.hand_over, self.change_role, self.nudge, self.nudge]
        verbs += [self.ask, self.ask, self.request, self.look_after, self.close]
        if self.random.random() < 0.03:
            verbs = [self.archive]
        verb = self.random.choice(verbs)
        verb()
        return verb.__name__

    def _pick(self, role: str, center: int | None = None) -> Key | None:
        keys = [
            key
            for key, place in self.places.items()
            if place.role == role and place.is_current and center in (None, key[0])
        ]
        return self.random.choice(keys) if keys else None

    def membership(self, key: Key) -> Membership:
        return Membership.objects.select_related("user", "center").get(
            center=self.centers[key[0]], user=self.people[key[1]].user
        )

    def grant(self) -> None:
        if key := self._pick("student"):
            level = self.random.choice(LEVELS)
            joining.set_sharing(membership=self.membership(key), level=level)
            self._share(key, level)

    def _share(self, key: Key, level: str) -> None:
        place = self.places[key]
        if place.level and not level:
            place.chosen = set()
        place.level = level

    def withdraw(self) -> None:
        if key := self._pick("student"):
            joining.set_sharing(membership=self.membership(key), level="")
            self._share(key, "")

    def choose(self) -> None:
        if key := self._pick("student"):
            picked = self.random.sample([each.pk for each in self.people[key[1]].interviews], 1)
            joining.choose_interviews(membership=self.membership(key), interviews=picked)
            self.places[key].chosen = set(picked)

    def _group(self, center: int) -> int | None:
        pks = [
            pk
            for pk, group in self.groups.items()
            if group.center == center and not group.is_archived
        ]
        return self.random.choice(pks) if pks else None

    def _boss(self, center: int) -> object:
        return self.people[center].user

    def seat(self) -> None:
        key = self._pick("student")
        pk = self._group(key[0]) if key else None
        if pk:
            self._seat(key, pk)

    def _seat(self, key: Key, pk: int) -> None:
        cohort = Cohort.objects.get(pk=pk)
        students = [self.membership(key)]
        cohorts.place_students(cohort=cohort, by=self._boss(key[0]), students=students)
        self.groups[pk].students.add(key[1])

    def advise(self) -> None:
        center = self.random.randrange(2)
        pk = self._group(center)
        if pk is None:
            return
        keys = {self._pick("adviser", center) for _each in range(2)} - {None}
        cohorts.set_advisers(
            cohort=Cohort.objects.get(pk=pk),
            by=self._boss(center),
            advisers=[self.membership(key) for key in keys],
        )
        self.groups[pk].advisers = {number for _center, number in keys}

    def leave(self) -> None:
        if self.random.random() < 0.5:
            return
        role = self.random.choice(["student", "adviser"])
        if key := self._pick(role):
            joining.leave_center(membership=self.membership(key))
            self._end(key)
            for group in self._groups_of(key[0]):
                group.students.discard(key[1])
                group.advisers.discard(key[1])

    def _end(self, key: Key) -> None:
        self._share(key, "")
        self.places[key].is_current = False
        self._hush(key)

    def _groups_of(self, center: int) -> list[Group]:
        return [group for group in self.groups.values() if group.center == center]

    def join(self) -> None:
        gone = [key for key, place in self.places.items() if not place.is_current]
        if gone:
            key = self.random.choice(gone)
            joining.join_center(user=self.people[key[1]].user, center=self.centers[key[0]])
            self.places[key].is_current = True
            self.places[key].role = "student"

    def note(self) -> None:
        key = self._pick("student")
        by = self._pick(self.random.choice(["adviser", "administrator"]), key[0]) if key else None
        if by and self.is_mine(by, key):
            level = self.random.choice(["team", "staff"])
            word = self._word(level, key[1])
            notes.write_note(
                student=self.membership(key), by=self.people[by[1]].user, text=word, level=level
            )
            if level == "team":
                self.places[key].team_notes[word] = by[1]
            else:
                self.places[key].staff_notes.add(word)

    def say(self) -> None:
        if key := self._pick("student"):
            self.random.choice([self._say_draft, self._say_help])(key)

    def _say_draft(self, key: Key) -> None:
        word = self._word("draft", key[1])
        DraftReview.objects.create(membership=self.membership(key), text=word)
        self.places[key].said.add(word)

    def _say_help(self, key: Key) -> None:
        """What was said before and is still open is replaced."""
        word = self._word("help", key[1])
        flags.ask_staff(membership=self.membership(key), topic=FlagTopic.HELP, words=word)
        self._hush(key)
        self.places[key].said.add(word)

    def _hush(self, key: Key) -> None:
        said = self.places[key].said
        self.places[key].said = {word for word in said if not word.startswith("help")}

    def hand_in(self) -> None:
        key = self._pick("student")
        mine = [pk for pk, group in self.groups.items() if key and key[1] in group.students]
        mine = [pk for pk in mine if self.groups[pk].center == key[0]]
        if mine:
            word = self._word("reflection", key[1])
            assignments.hand_in(
                assignment=Assignment.objects.get(cohort=mine[0]),
                student=self.membership(key),
                reflection=word,
            )
            self.places[key].handed_in[mine[0]] = word

    def hand_over(self) -> None:
        center = self.random.randrange(2)
        giver, taker = self._pick("adviser", center), self._pick("adviser", center)
        if giver and taker and giver != taker:
            cohorts.hand_over(
                center=self.centers[center],
                by=self._boss(center),
                giver=self.membership(giver),
                taker=self.membership(taker),
            )
            for group in self._groups_of(center):
                if giver[1] in group.advisers and not group.is_archived:
                    group.advisers = group.advisers - {giver[1]} | {taker[1]}

    def change_role(self) -> None:
        if self.random.random() < 0.6:
            return
        if key := self._pick(self.random.choice(["student", "adviser"])):
            role = self.random.choice(["student", "adviser"])
            joining.change_role(membership=self.membership(key), by=self._boss(key[0]), role=role)
            self._become(key, role)

    def _become(self, key: Key, role: str) -> None:
        self.places[key].role = role
        if role != "student":
            self.were_staff.add(key[1])
        for group in self._groups_of(key[0]):
            if role == "student":
                group.advisers.discard(key[1])
            else:
                group.students.discard(key[1])
        if role != "student":
            self._share(key, "")

    def nudge(self) -> None:
        key = self._pick("student")
        by = self._pick(self.random.choice(["adviser", "administrator"]), key[0]) if key else None
        if by and self.is_mine(by, key):
            word = self._word("nudge", key[1])
            notes.nudge_students(
                center=self.centers[key[0]],
                students=[self.membership(key)],
                by=self.people[by[1]].user,
                text=word,
            )
            self.places[key].nudges.add(word)

    def close(self) -> None:
        """Somebody who may closes what a student asked for."""
        key = self._pick("student")
        by = self._pick("administrator", key[0]) if key else None
        asked = Flag.objects.open().filter(topic=FlagTopic.HELP)
        flag = asked.filter(membership=self.membership(key)).first() if by else None
        if flag:
            flags.close_flag(flag=flag, by=self.people[by[1]].user, note="We talked.")
            self._hush(key)

    def ask(self) -> None:
        if key := self._pick("student"):
            word = self._word("ask", key[1])
            volunteer = self.centers[key[0]].volunteers.get()
            try:
                volunteers.ask_volunteer(
                    volunteer=volunteer, student=self.membership(key), message=word
                )
            except volunteers.NoPlaceLeftError:
                return
            self.places[key].asked[word] = volunteer.email

    def request(self) -> None:
        if key := self._pick("student"):
            requests.ask_access(membership=self.membership(key), kind="access")

    def look_after(self) -> None:
        """Flags follow the facts; one may come from before a consent was withdrawn."""
        flags.refresh_flags(center=self.random.choice(self.centers))
        if key := self._pick("student"):
            Flag.objects.open().get_or_create(
                membership=self.membership(key),
                topic=FlagTopic.OVERDUE,
                defaults={"center": self.centers[key[0]], "raised_at": timezone.now()},
            )

    def archive(self) -> None:
        center = self.random.randrange(2)
        pk = self._group(center)
        if pk is None:
            return
        cohorts.archive_cohort(cohort=Cohort.objects.get(pk=pk), by=self._boss(center))
        self.groups[pk].is_archived = True
        for number in self.groups[pk].students:
            place = self.places[center, number]
            if place.is_current and place.role == "student" and not self._is_seated(center, number):
                self._end((center, number))
        self._open_group(center)

    def _is_seated(self, center: int, number: int) -> bool:
        return any(
            number in group.students and not group.is_archived for group in self._groups_of(center)
        )

    def _word(self, kind: str, number: int) -> str:
        self.words += 1
        return f"{kind}w{number}w{self.words}"

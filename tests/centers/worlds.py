"""Random centers that change by the verbs of the center, with the reference beside them."""

import random
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.test import Client
from django.utils import timezone

from centers.actions import joining, requests
from centers.models import (
    Assignment,
    Center,
    Cohort,
    Membership,
    RosterImport,
    SharedGood,
    Volunteer,
)
from interviews.actions.planning import replan
from tests.centers.changes import Changes
from tests.centers.reference import Group, Key, Person, Place
from tests.factories import make_interview, make_user


class World(Changes):
    """Two centers, ten people, four cohorts, and everything that may happen to them."""

    # A student of both centers, of whom there is something at every address from the start.
    BEGINNER = 6

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.random = random.Random(seed)
        self.people = {number: self._person(number) for number in range(10)}
        self.centers = [Center.objects.create(name=f"Center {n}") for n in range(2)]
        self.clients: dict[int, Client] = {}
        self._fill()

    def _person(self, number: int) -> Person:
        user = make_user(f"namew{number}w", email=f"namew{number}w@example.org")
        person = Person(user, number)
        at = datetime(person.year, 3, 4, 12, tzinfo=ZoneInfo("UTC"))
        for _each in range(2):
            interview = make_interview(user, asked_at=at)
            interview.notes = f"notew{number}w{interview.pk}"
            interview.save(update_fields=["notes"])
            interview.contact.name = f"contactw{number}w{interview.pk}"
            interview.contact.save(update_fields=["name"])
            replan(interview)
            person.interviews.append(interview)
        return person

    def _fill(self) -> None:
        for center in range(2):
            for role, number in (("administrator", 0), ("adviser", 2), ("adviser", 4)):
                self._add(center, number + center, role)
            for number in range(6, 10):
                self._add(center, number, "student")
            for _each in range(2):
                self._open_group(center)
            self._list_volunteer(center)
            self._lay_out(center)
            self._begin((center, self.BEGINNER))

    def _begin(self, key: Key) -> None:
        self._seat(key, self._group(key[0]))
        self._say_draft(key)
        self._say_help(key)
        requests.ask_access(membership=self.membership(key), kind="access")

    def grow(self) -> None:
        for _each in range(30):
            self.change()

    def _add(self, center: int, number: int, role: str) -> None:
        Membership.objects.create(
            center=self.centers[center], user=self.people[number].user, role=role
        )
        self._place(center, number, Place(role))

    def _place(self, center: int, number: int, place: Place) -> None:
        self.places[center, number] = place
        if place.role != "student":
            self.were_staff.add(number)

    def _list_volunteer(self, center: int) -> None:
        Volunteer.objects.create(
            center=self.centers[center],
            name="Ida",
            email=f"ida{center}@example.org",
            role="Baker",
            monthly_limit=20,
            mail_due_at=timezone.now(),
        )

    def _lay_out(self, center: int) -> None:
        """What the office has: something to take over, a file of addresses, somebody expected."""
        here = {"center": self.centers[center]}
        SharedGood.objects.create(**here, kind="template", title="Letter", text="Dear {name},")
        RosterImport.objects.create(
            **here, file_name="list.csv", rows=[{"email": "new@example.org", "name": "New"}]
        )
        joining.invite(
            **here, by=self._boss(center), email=f"expected{center}@example.org", role="student"
        )

    def _open_group(self, center: int) -> None:
        cohort = Cohort.objects.create(
            center=self.centers[center], name=f"Group {len(self.groups)}"
        )
        Assignment.objects.create(
            cohort=cohort, title="Talk", starts_on=date(2026, 1, 1), due_on=date(4000, 1, 1)
        )
        self.groups[cohort.pk] = Group(center)

    def pick_reader(self) -> int:
        """Mostly somebody who is or was staff; sometimes anybody."""
        places = self.places.items()
        staff = [number for (_center, number), place in places if place.role != "student"]
        return self.random.choice(staff if self.random.random() < 0.8 else range(10))

    def client_of(self, number: int) -> Client:
        if number not in self.clients:
            self.clients[number] = Client()
            self.clients[number].force_login(self.people[number].user)
            type(self.people[number].user).objects.update(last_login=timezone.now())
        return self.clients[number]

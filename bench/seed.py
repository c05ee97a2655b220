"""People and interviews by the million, kept between runs in a database of the bench's own."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from bench.people import LARGE, SMALL, make_user
from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview, Kind
from reminders.models import Reminder

BATCH = 5000
DAY = dt.timedelta(days=1)
FIRST_NAMES = ["Ngozi", "Søren", "Priya", "Tom", "Mariama", "Jonas", "Łucja", "Yuki", "Omar", "Rui"]


def seed(crowd: int, large: int) -> None:
    """One owner with 1,000 interviews, one with `large`, and `crowd` of them for many others."""
    fill(make_user(SMALL), interviews=1000, contacts=500)
    fill(make_user(LARGE), interviews=large, contacts=large // 2)
    if crowd and not User.objects.filter(email="crowd0@example.org").exists():
        print(f"  {crowd:,} interviews of others", flush=True)
        fill_crowd(owners=crowd // 1000)


@transaction.atomic
def fill_crowd(owners: int) -> None:
    """1,000 interviews with 100 people for each of so many users, copied by PostgreSQL itself."""
    emails = [f"crowd{number}@example.org" for number in range(owners)]
    User.objects.bulk_create([User(email=email) for email in emails])
    model = User.objects.get(email=SMALL)
    templates = {"small": model.pk, "crowd": "crowd%@example.org"}
    with connection.cursor() as cursor:
        cursor.execute(copy(Contact, f"{PEOPLE} LIMIT 100", {"owner_id": "o.id"}), templates)
        keys = {"owner_id": "o.owner_id", "contact_id": "o.id"}
        cursor.execute(copy(Interview, f"{TALKS} LIMIT 10", keys), templates)


PEOPLE = "FROM accounts_user o, (SELECT * FROM contacts_contact WHERE owner_id = %(small)s"
TALKS = "FROM contacts_contact o, (SELECT * FROM interviews_interview WHERE owner_id = %(small)s"


def copy(model: type[Model], rows: str, keys: dict[str, str]) -> str:
    """INSERT ... SELECT of a model's own columns; nobody in the crowd has words to find."""
    columns = [
        field.column
        for field in model._meta.concrete_fields
        if not field.primary_key and not getattr(field, "generated", False)
    ]
    values = keys | {"words": "''"}
    chosen = ", ".join(values.get(column, f"t.{column}") for column in columns)
    owners = "SELECT id FROM accounts_user WHERE email LIKE %(crowd)s"
    return (
        f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) SELECT {chosen} {rows}) t "
        f"WHERE {keys['owner_id']} IN ({owners})"
    )


def fill(owner: User, *, interviews: int, contacts: int) -> None:
    """Make what this owner still lacks."""
    there = Interview.objects.filter(owner=owner).count()
    if there >= interviews:
        return
    print(f"  {interviews:,} interviews for {owner.email}", flush=True)
    career, _created = Career.objects.get_or_create(owner=owner, title="Wind turbine technician")
    store(Contact, (new_contact(owner, number) for number in range(contacts)))
    people = list(Contact.objects.filter(owner=owner).values_list("pk", flat=True))
    kind = Kind.objects.get(code="T2")
    store(
        Interview,
        (
            new_interview(owner, kind, people[number % contacts], number)
            for number in range(interviews)
        ),
    )
    keys = list(Interview.objects.filter(owner=owner).values_list("pk", "stage"))
    through = Interview.careers.through
    store(through, (through(interview_id=pk, career=career) for pk, _stage in keys))
    asked = [pk for pk, stage in keys if stage == "asked"]
    store(Reminder, (new_reminder(owner, pk, number) for number, pk in enumerate(asked)))


def store(model: type, rows: Iterator) -> None:
    while batch := list(islice(rows, BATCH)):
        model.objects.bulk_create(batch)


def new_contact(owner: User, number: int) -> Contact:
    name = f"{FIRST_NAMES[number % 10]} Number{number}"
    return Contact(owner=owner, name=name, role="Blade engineer", channel="friend")


def new_interview(owner: User, kind: Kind, contact: int, number: int) -> Interview:
    """Spread over ten stages and a year; every tenth has notes to find."""
    now, stage = timezone.now(), number % 10
    ago = now - (number % 300 + 1) * DAY
    return Interview(
        owner=owner,
        kind=kind,
        contact_id=contact,
        goal=f"How the work is, number {number}",
        notes="Nights are where you learn." if stage == 0 else "",
        asked_at=ago if stage > 0 else None,
        agreed_at=ago if stage > 2 else None,
        scheduled_for=now + (number % 30) * DAY if stage > 3 else None,
        held_at=ago if stage > 4 else None,
        thanked_at=ago if stage > 5 else None,
        closed_at=ago if stage == 9 else None,
        close_reason="complete" if stage == 9 else "",
    )


def new_reminder(owner: User, interview: int, number: int) -> Reminder:
    due_at = timezone.now() + (number % 60 - 10) * DAY
    return Reminder(
        owner=owner, source=f"interview:{interview}", rule="nudge", due_at=due_at, leaves_at=due_at
    )

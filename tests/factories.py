"""Rows for tests: each function makes one, with no more than the database asks for."""

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview, Kind


def make_user(name: str = "Ana", **fields) -> User:
    fields.setdefault("email", f"{name.lower()}@example.org")
    return User.objects.create_user(name=name, password="pass-for-tests", **fields)


def make_contact(owner: User, name: str = "Søren Brøndum", **fields) -> Contact:
    return Contact.objects.create(owner=owner, name=name, **fields)


def make_career(owner: User, title: str = "Wind turbine technician", **fields) -> Career:
    return Career.objects.create(owner=owner, title=title, **fields)


def make_kind(code: str = "T2", **fields) -> Kind:
    return Kind.objects.get_or_create(code=code, defaults={"name": code, **fields})[0]


def make_interview(owner: User, contact: Contact | None = None, **fields) -> Interview:
    contact = contact or make_contact(owner)
    fields.setdefault("kind", make_kind())
    return Interview.objects.create(owner=owner, contact=contact, **fields)

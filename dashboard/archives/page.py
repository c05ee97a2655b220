"""The same account for reading: one page that needs no network and no Askwell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Prefetch
from django.template.loader import get_template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact, Organization
from dashboard.archives.belongings import BLOCK, Belonging
from interviews.models import (
    ContactMail,
    Contribution,
    Interview,
    LetterTemplate,
    PreparedAnswer,
    Track,
)

Fact = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """A heading, the rows below it and what hangs on each of them."""

    title: str | Promise
    model: type[models.Model]
    children: tuple[str, ...] = ()
    name: Callable[[Any], str] = str


@dataclass(frozen=True)
class Told:
    """One row in words: what it is called, its facts, and the rows that hang on it."""

    name: str
    facts: list[Fact]
    children: list["Told"]


SECTIONS = (
    Section(
        _("People"),
        Contact,
        ("points", "promises", "touches", "favors", "tellings", "introductions", "publications"),
    ),
    Section(_("Organizations"), Organization, ("compatibilities",)),
    Section(_("Careers"), Career, ("insights", "fit_ratings", "decisions", "requirements")),
    Section(
        _("Conversations"),
        Interview,
        (
            *("outreaches", "preparation", "homework", "agenda", "questions", "talk", "debrief"),
            *("thanks", "leads", "referrals", "participants", "self_rating", "invitation"),
        ),
        lambda interview: f"{interview.contact} · {interview.kind}",
    ),
    Section(_("Tracks"), Track, ("references", "results")),
    Section(_("Mails Askwell sent for you"), ContactMail),
    Section(_("Answers you have ready"), PreparedAnswer),
    Section(_("How you could contribute"), Contribution),
    Section(_("Letters you keep"), LetterTemplate),
)
SILENT = ("created_at", "updated_at", "value", "source")


def html(owner: User) -> Iterator[str]:
    """The page piece by piece, in the owner's language and hours."""
    context = {"owner": owner, "made_at": timezone.now(), "titles": [s.title for s in SECTIONS]}
    frame = get_template("dashboard/archive/page.html").render(context)
    head, _mark, foot = frame.partition("<!-- rows -->")
    yield head
    for section in SECTIONS:
        yield get_template("dashboard/archive/title.html").render({"title": section.title})
        template = get_template("dashboard/archive/row.html")
        for row in told_rows(section, owner):
            yield template.render({"row": row})
    yield foot


def told_rows(section: Section, owner: User) -> Iterator[Told]:
    """Rows that are not thrown away, in words; a few queries for each block."""
    children = [(name, section.model._meta.get_field(name)) for name in section.children]
    rows = section.model._default_manager.visible_to(owner)  # type: ignore[attr-defined]
    rows = rows.select_related(*_pointers(section.model)).prefetch_related(
        *(Prefetch(name, _whole(field.related_model)) for name, field in children)  # type: ignore[arg-type]
    )
    last = 0
    while block := list(rows.filter(pk__gt=last).order_by("pk")[:BLOCK]):
        for row in block:
            kids = [_told(child) for name, _field in children for child in _related(row, name)]
            yield Told(section.name(row), _facts(row), kids)
        last = block[-1].pk


def _related(row: models.Model, name: str) -> Iterable[models.Model]:
    """What hangs on a row under this name: many, one or nothing."""
    found = getattr(row, name, None)
    return found.all() if isinstance(found, models.Manager) else [found] if found else []


def _whole(model: type[models.Model]) -> models.QuerySet:
    return model._default_manager.select_related(*_pointers(model)).order_by("pk")


def _pointers(model: type[models.Model]) -> list[str]:
    return [field.name for field in Belonging(model).columns if field.is_relation]


def _told(row: models.Model) -> Told:
    return Told(capfirst(str(row._meta.verbose_name)), _facts(row), [])


def _facts(row: models.Model) -> list[Fact]:
    """What a row says, empty fields left out."""
    columns = (field for field in Belonging(type(row)).columns if field.name not in SILENT)
    said = ((capfirst(str(field.verbose_name)), _said(row, field)) for field in columns)
    return [(label, value) for label, value in said if value]


def _said(row: models.Model, field: models.Field) -> str:
    value = getattr(row, field.name)
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if value in (None, ""):
        return ""
    if isinstance(field, models.DateTimeField):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(field, models.DateField):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if isinstance(value, bool):
        return str(_("yes")) if value else ""
    return str(value)

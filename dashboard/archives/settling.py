"""Makes the rows of an export true in another account, all or none."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.places import country_choices
from contacts.fields import WordsField
from dashboard.archives.belongings import BLOCK, PROFILE, Belonging, belongings, by_label
from dashboard.archives.reading import Document, UnreadableArchiveError, broken
from dashboard.archives.references import ReadingKeys
from dashboard.archives.writing import FORMAT, VERSION

# Keys stay in memory while a file is read, and no one person has so much to tell.
MOST_ROWS = 2_000_000
# The rules a newcomer has already chosen make way for those that arrive.
REPLACED = ("reminders.preference", "interviews.kindpreference")
_MOMENTS = """
UPDATE {table} SET created_at = made.created_at, updated_at = made.updated_at
FROM unnest(%s::bigint[], %s::timestamptz[], %s::timestamptz[])
    AS made(id, created_at, updated_at)
WHERE {table}.id = made.id
"""
Row = dict[str, Any]


def is_empty(owner: User) -> bool:
    """Whether the account holds nothing yet that an import could be mixed with."""
    spared = {*REPLACED, "reminders.reminder"}
    return not any(each.of(owner).exists() for each in belongings() if each.label not in spared)


@transaction.atomic
def settle_document(document: Document, owner: User) -> int:
    """Fill an empty account from an export; returns how many rows there were.

    Raises UnreadableArchiveError, and then nothing has changed.
    """
    found: set[str] = set()
    rows = 0
    for name in document.names():
        found.add(name)
        if name in ("format", "version"):
            _check_format(name, document.value())
        elif name == "account":
            _take_profile(owner, document.value())
        elif name == "rows" and {"format", "version"} <= found:
            rows = _settle_rows(document, owner)
        else:
            document.value()
    document.end()
    if not {"format", "version", "account", "rows"} <= found:
        raise broken()
    return rows


def _check_format(name: str, value: object) -> None:
    if name == "format" and value != FORMAT:
        raise UnreadableArchiveError(_("This file is not an export of Askwell."))
    if name == "version" and value != VERSION:
        words = _("This export has version %(version)s; this Askwell reads version %(known)s.")
        raise UnreadableArchiveError(words % {"version": str(value)[:20], "known": VERSION})


def _take_profile(owner: User, profile: object) -> None:
    """What the owner says of themselves; never an address, a password or a right."""
    if not isinstance(profile, dict) or not profile.keys() <= set(PROFILE):
        raise broken()
    for name, value in profile.items():
        field = User._meta.get_field(name)
        setattr(owner, name, _clean(field, value, _("your account")))  # type: ignore[arg-type]
    if not _is_possible(owner):
        raise broken()
    owner.save(update_fields=list(profile))


def _is_possible(owner: User) -> bool:
    """What the forms of the settings would let somebody choose."""
    languages = {code for code, _name in settings.LANGUAGES}
    countries = {code for code, _name in country_choices()}
    days = set(owner.quiet_days) <= set(range(7))
    return owner.language in languages and owner.country in countries and days


def _settle_rows(document: Document, owner: User) -> int:
    known, keys = dict(by_label()), ReadingKeys()
    for label in document.names():
        if label not in known:
            raise UnreadableArchiveError(
                _("This export holds “%(what)s”, which this Askwell does not know.")
                % {"what": label[:60]}
            )
        settler = Settler(known.pop(label), owner, keys)
        rows = enumerate(document.items(), start=1)
        while block := list(islice(rows, settler.block_size)):
            settler.settle(block)
    return sum(keys.count(belonging) for belonging in belongings())


class Settler:
    """Turns the rows of one model, as an export tells them, into rows of one owner."""

    def __init__(self, belonging: Belonging, owner: User, keys: ReadingKeys) -> None:
        self._belonging, self._owner, self._keys = belonging, owner, keys
        self._columns = {field.name: field for field in belonging.columns}
        self._links = {field.name: field for field in belonging.links}
        if belonging.label in REPLACED:
            belonging.of(owner).delete()

    @property
    def block_size(self) -> int:
        """Rows that point at each other are few, and made one after the other."""
        model = self._belonging.model
        return 1 if any(each.related_model is model for each in self._columns.values()) else BLOCK

    def settle(self, block: list[tuple[int, Any]]) -> None:
        """Make one block of numbered rows. Raises UnreadableArchiveError naming the row."""
        rows = [self._row(number, told) for number, told in block]
        self._prefetch(rows)
        try:
            with transaction.atomic():
                self._belonging.model._base_manager.bulk_create(rows)
                self._restore_moments(rows, [told for _number, told in block])
                self._keys.add(self._belonging, [row.pk for row in rows])
                self._tie(rows, block)
        except (IntegrityError, DataError, ValueError) as error:
            raise self._objection(f"{block[0][0]}–{block[-1][0]}") from error

    def _row(self, number: int, told: object) -> Any:
        """An unsaved row. What the export leaves out keeps its default."""
        where = f"{self._belonging.label} {number}"
        allowed = {"key", *self._columns, *self._links}
        if not isinstance(told, dict) or not told.keys() <= allowed:
            raise self._objection(number)
        if told.get("key") != f"{self._belonging.noun}-{number}" or number > MOST_ROWS:
            raise self._objection(number)
        fields = {name: make() for name, make in self._belonging.fresh.items()}
        row = self._belonging.model(owner=self._owner, **fields)
        for name, field in self._columns.items():
            if name in told:
                setattr(row, field.attname, self._value(field, told[name], where))
        self._check(row, number)
        return row

    def _value(self, field: models.Field, value: object, where: str) -> object:
        if field.name == "source":
            return self._resolve(field, value, where) if value else ""
        if field.is_relation and value is not None:
            return self._resolve(field, value, where)
        return _clean(field, value, where)

    def _resolve(self, field: models.Field, value: object, where: str) -> object:
        """A key as the id behind it; only rows of this file and shared ones can be meant."""
        try:
            if field.is_relation:
                return self._keys.id_of(field.related_model, value)  # type: ignore[arg-type]
            return self._keys.source_of(str(value))
        except LookupError as error:
            raise UnreadableArchiveError(
                _("Row %(row)s points at “%(key)s”, which is not in the export.")
                % {"row": where, "key": str(value)[:60]}
            ) from error

    def _check(self, row: Any, number: int) -> None:
        """A letter that has not left must not leave from here."""
        if self._belonging.label == "interviews.contactmail" and row.sent_at is None:
            raise self._objection(number)

    def _prefetch(self, rows: list[Any]) -> None:
        """The words of a person hold the name of their organization: read at once, not each."""
        if any(isinstance(field, WordsField) for field in self._belonging.model._meta.fields):
            models.prefetch_related_objects(rows, "organization")

    def _restore_moments(self, rows: list[Any], told: list[Row]) -> None:
        """When a row was made and changed is a fact too; saving has just overwritten it."""
        columns = [self._columns.get(name) for name in ("created_at", "updated_at")]
        if None in columns or not all(
            "created_at" in each and "updated_at" in each for each in told
        ):
            return
        table = connection.ops.quote_name(self._belonging.model._meta.db_table)
        moments = [
            [_clean(field, each[field.name], "") for each in told] for field in columns if field
        ]
        with connection.cursor() as cursor:
            cursor.execute(_MOMENTS.format(table=table), [[row.pk for row in rows], *moments])

    def _tie(self, rows: list[Any], block: list[tuple[int, Row]]) -> None:
        for name, field in self._links.items():
            through = field.remote_field.through
            mine, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
            through._base_manager.bulk_create(
                through(**{mine: row.pk, theirs: other})
                for row, (number, told) in zip(rows, block, strict=True)
                for other in self._others(field, told.get(name, []), number)
            )

    def _others(self, field: models.Field, keys: object, number: int) -> Iterator[object]:
        if not isinstance(keys, list):
            raise self._objection(number)
        where = f"{self._belonging.label} {number}"
        return (self._resolve(field, key, where) for key in keys)

    def _objection(self, number: object) -> UnreadableArchiveError:
        return UnreadableArchiveError(
            _("Row %(number)s of “%(what)s” cannot be read. Nothing was taken in.")
            % {"number": number, "what": self._belonging.label}
        )


def _clean(field: models.Field, value: object, where: str) -> object:
    """The value as the field stores it. Raises UnreadableArchiveError for what it would refuse."""
    try:
        return _checked(field, value)
    except (ValidationError, TypeError, ValueError, OverflowError) as error:
        raise UnreadableArchiveError(
            _("In %(row)s, “%(field)s” holds something that cannot be read.")
            % {"row": where, "field": field.name}
        ) from error


def _checked(field: models.Field, value: object) -> object:
    if value is None:
        if not field.null:
            raise ValueError(field.name)
        return None
    if isinstance(field, models.JSONField):
        return _checked_json(value)
    base = getattr(field, "base_field", None)
    if base is not None:
        return [_checked(base, each) for each in _as_list(value)]
    return _checked_plain(field, value)


def _checked_plain(field: models.Field, value: object) -> object:
    """A value that is no list: text, number, day, moment."""
    if isinstance(value, (dict, list)) or "\0" in str(value):
        raise ValueError(field.name)
    found = field.to_python(value)
    if _is_vague(field, found):
        raise ValueError(field.name)
    if found not in field.empty_values:
        field.run_validators(found)
        _check_choice(field, found)
    return found


def _is_vague(field: models.Field, value: object) -> bool:
    """A moment without its zone, or a number that is none: PostgreSQL would take either."""
    if isinstance(field, models.DateTimeField):
        return getattr(value, "tzinfo", True) is None
    return isinstance(value, float) and not math.isfinite(value)


def _check_choice(field: models.Field, value: object) -> None:
    if field.choices and value not in {choice for choice, _label in field.flatchoices}:
        raise ValueError(field.name)


def _as_list(value: object) -> Iterable[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _checked_json(value: object) -> object:
    """An agenda is all that travels as JSON: parts with their minutes."""
    for part in _as_list(value):
        if not isinstance(part, dict) or part.keys() != {"part", "minutes"}:
            raise ValueError(part)
        if not isinstance(part["part"], str) or not isinstance(part["minutes"], int):
            raise TypeError(part)
    return value

"""Random accounts: rows of every model a user may own, found as the export finds them."""

import datetime as dt
import uuid
from random import Random

from django.core import validators
from django.db import IntegrityError, models, transaction

from accounts.models import User
from dashboard.archives.belongings import PROFILE, Belonging, belongings

LETTERS = "aZ 09\n\t'\"\\,;:=+-@<&{}%é漢\u202e\u0301\U0001f426"
SAMPLES = {
    "time_zone": "Asia/Kathmandu",
    "country": "PT",
    "language": "es",
    "quiet_days": [1, 6],
}
TRIES = 25


def fill(owner: User, dice: Random, *, most: int = 3) -> None:
    """Give the owner a profile and up to `most` rows of every model, tied to each other."""
    for name in PROFILE:
        setattr(owner, name, value_of(User._meta.get_field(name), owner, dice))
    owner.save()
    for belonging in belongings():
        for _number in range(dice.randint(0, most)):
            add_row(belonging, owner, dice)


def add_row(belonging: Belonging, owner: User, dice: Random) -> bool:
    """One row that the database accepts; what breaks a constraint is thrown again."""
    for _try in range(TRIES):
        values = {field.attname: value_of(field, owner, dice) for field in belonging.columns}
        made = {name: make() for name, make in belonging.fresh.items()}
        row = belonging.model(owner=owner, **values, **made)
        try:
            with transaction.atomic():
                row.save()
                age(row, dice)
                tie(belonging, row, owner, dice)
        except IntegrityError:
            continue
        return True
    return False


def age(row: models.Model, dice: Random) -> None:
    """Saving wrote now; a row of an account is older."""
    names = {field.name for field in row._meta.fields} & {"created_at", "updated_at"}
    row._meta.model._base_manager.filter(pk=row.pk).update(**{name: moment(dice) for name in names})


def tie(belonging: Belonging, row: models.Model, owner: User, dice: Random) -> None:
    for field in belonging.links:
        others = list(field.related_model._base_manager.filter(owner=owner))
        getattr(row, field.name).set(dice.sample(others, dice.randint(0, min(2, len(others)))))


def value_of(field: models.Field, owner: User, dice: Random) -> object:
    if field.null and not dice.randint(0, 2):
        return None
    if field.is_relation:
        return other_of(field.related_model, owner, dice)
    if field.name == "source":
        return source_of(owner, dice)
    if field.choices:
        return dice.choice([value for value, _label in field.flatchoices])
    return SAMPLES.get(field.name) or plain_value(field, owner, dice)


def plain_value(field: models.Field, owner: User, dice: Random) -> object:
    if isinstance(field, models.JSONField):
        return [{"part": text(dice, 9), "minutes": dice.randint(0, 9)}]
    if base := getattr(field, "base_field", None):
        return [value_of(base, owner, dice) for _number in range(field.size or dice.randint(0, 3))]
    kinds = {
        models.BooleanField: lambda: bool(dice.randint(0, 1)),
        models.URLField: lambda: f"https://example.org/{dice.randint(0, 9999)}",
        models.EmailField: lambda: f"p{dice.randint(0, 9999)}@example.org",
        models.SlugField: lambda: f"slug-{dice.randint(0, 9999)}",
        models.DateTimeField: lambda: moment(dice),
        models.DateField: lambda: moment(dice).date(),
        models.TimeField: lambda: moment(dice).time(),
        models.UUIDField: lambda: uuid.UUID(int=dice.getrandbits(128)),
        models.IntegerField: lambda: number(field, dice),
        models.DecimalField: lambda: dice.randint(0, 200) / 10,
        models.FloatField: lambda: dice.random(),
        models.CharField: lambda: text(dice, field.max_length),
        models.TextField: lambda: text(dice, 300),
    }
    return next(make() for kind, make in kinds.items() if isinstance(field, kind))


def number(field: models.Field, dice: Random) -> int:
    """Mostly one to five, sometimes as large as the field takes."""
    limits = [
        v.limit_value for v in field.validators if isinstance(v, validators.MaxValueValidator)
    ]
    return dice.choice([1, 2, 3, 5, 30, min([*limits, 32767])])


def text(dice: Random, longest: int) -> str:
    """Any letters, with a number so that no two are the same."""
    letters = "".join(dice.choice(LETTERS) for _place in range(dice.randint(0, min(40, longest))))
    return f"{letters}{dice.randint(0, 10**6)}"[-longest:]


def moment(dice: Random) -> dt.datetime:
    return dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=dice.getrandbits(44))


def other_of(model: type[models.Model], owner: User, dice: Random) -> int | None:
    """An own row to point at, or one that every Askwell has."""
    rows = model._base_manager.all()
    if any(field.name == "owner" for field in model._meta.fields):
        null = model._meta.get_field("owner").null
        rows = rows.filter(
            models.Q(owner=owner) | models.Q(owner=None) if null else models.Q(owner=owner)
        )
    pks = list(rows.values_list("pk", flat=True)[:50])
    return dice.choice(pks) if pks else None


def source_of(owner: User, dice: Random) -> str:
    """What a reminder or a touch may be about."""
    models_ = [each for each in belongings() if not each.has_source]
    belonging = dice.choice(models_)
    row = belonging.of(owner).first()
    return f"{belonging.noun}:{row.pk}" if row else ""

"""What is sent, judged by the forms of the pages: no rule is said twice.

`Sent[ContactForm]` in the signature of an operation reads a JSON object whose schema follows
from the form's fields, and `fill` hands it to that form. What a change leaves out stays as it is.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any, Generic, Literal, TypeVar, get_args

from django import forms
from django.forms.forms import BaseForm
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StrictBool,
    StrictInt,
    WithJsonSchema,
    create_model,
)
from pydantic_core import CoreSchema, core_schema

from api.problems import RefusedError
from contacts.forms.fields import PointsField, TagsField

F = TypeVar("F", bound=BaseForm)

# Text areas of a page that take one entry a line are lists here.
LINES = {"names", "steps"}
YEARS = range(1900, 2200)


class Address(BaseModel):
    """An e-mail address, a number or a link, with a word on it such as "work"."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    label: str = Field("", max_length=60)
    address: str = Field(max_length=500, min_length=1)


class Sent(Generic[F]):
    """A JSON object for the form F, with what it must have."""

    is_change = False

    def __init__(self, form: type[F], values: Mapping[str, Any]) -> None:
        self.form = form
        self.values = values

    def fill(self, **kwargs: Any) -> F:
        """The form, valid, over what it would show. Raises RefusedError."""
        shown = self.form(**kwargs)
        fields: dict[str, forms.Field] = shown.fields
        typed = {
            name: field.prepare_value(shown.get_initial_for_field(field, name))
            for name, field in fields.items()
        }
        sent = {name: value for name, value in self.values.items() if name in fields}
        typed |= {name: as_typed(fields[name], value) for name, value in sent.items()}
        form = self.form(typed, **kwargs)
        if not form.is_valid():
            raise RefusedError(form.errors)
        return form

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        form = get_args(source)[0]
        model = shape_of(form, is_change=cls.is_change)
        return core_schema.no_info_after_validator_function(
            lambda sent: cls(form, sent.model_dump(exclude_unset=True)),
            handler.generate_schema(model),
        )


class Change(Sent[F]):
    """A JSON object for the form F; what it does not name stays."""

    is_change = True


def as_typed(field: forms.Field, value: Any) -> Any:
    """The value as a person would type it into the page."""
    if isinstance(field, PointsField):
        return "\n".join(line_of(entry) for entry in value or [])
    if isinstance(field, TagsField):
        return ", ".join(value or [])
    if isinstance(field, forms.CharField) and isinstance(value, list):
        return "\n".join(value)
    return value


def line_of(entry: Mapping[str, str]) -> str:
    """An address in one line, without breaks of its own."""
    words = (entry.get("label", ""), entry["address"])
    return ": ".join(" ".join(word.split()) for word in words if word)


def shape_of(form: type[BaseForm], *, is_change: bool) -> type[BaseModel]:
    """The schema of what a form takes; other names are refused."""
    fields: dict[str, Any] = {
        name: shape_of_field(name, field, is_change=is_change)
        for name, field in form.base_fields.items()  # type: ignore[attr-defined]
    }
    name = form.__name__.removesuffix("Form") + ("Change" if is_change else "")
    return create_model(name, __config__=ConfigDict(extra="forbid"), **fields)


def shape_of_field(name: str, field: forms.Field, *, is_change: bool) -> tuple[Any, Any]:
    kind = list[str] if name in LINES else kind_of(field)
    is_needed = field.required and not isinstance(field, forms.BooleanField)
    if not is_needed:
        kind |= None
    is_asked = is_needed and field.initial is None and not is_change
    about = Field(... if is_asked else None, description=str(field.label or ""))
    return kind, about


def text(field: forms.Field) -> Any:
    shortest = 1 if field.required else 0
    return Annotated[str, Field(max_length=field.max_length, min_length=shortest)]  # type: ignore[attr-defined]


def whole(field: forms.Field) -> Any:
    return Annotated[StrictInt, Field(ge=field.min_value, le=field.max_value)]  # type: ignore[attr-defined]


def choice(field: forms.Field) -> Any:
    """One of the choices; those that are only known for a user are told by the form."""
    values = [value for value, _label in field.choices if value not in ("", None)]  # type: ignore[attr-defined]
    if not values:
        return str
    empty = [] if field.required or isinstance(values[0], int) else [""]
    return Literal[(*empty, *values)]


def day(value: str) -> str:
    """A date of our time: ISO 8601, as the browser's own field sends it."""
    if dt.date.fromisoformat(value).year not in YEARS or len(value) != len("2026-11-22"):
        raise ValueError("a date between 1900 and 2200, as 2026-11-22")
    return value


def moment(value: str) -> str:
    """A moment with its offset, as UTC: PostgreSQL knows no offsets beyond 16 hours."""
    at = dt.datetime.fromisoformat(value)
    if at.tzinfo is None or at.year not in YEARS:
        raise ValueError("a moment between 1900 and 2200 with an offset")
    return at.astimezone(dt.UTC).isoformat()


def iso(check: Callable[[str], str], name: str, field: forms.Field) -> Any:
    shown = WithJsonSchema({"type": "string", "format": name})
    return Annotated[str, AfterValidator(check), shown]


KINDS: list[tuple[type[forms.Field], Callable[[forms.Field], Any]]] = [
    (PointsField, lambda _field: list[Address]),
    (TagsField, lambda _field: list[Annotated[str, Field(max_length=40)]]),
    (forms.ModelMultipleChoiceField, lambda _field: list[StrictInt]),
    (forms.ModelChoiceField, lambda _field: StrictInt),
    (forms.ChoiceField, choice),
    (forms.BooleanField, lambda _field: StrictBool),
    (forms.IntegerField, whole),
    (forms.DateTimeField, partial(iso, moment, "date-time")),
    (forms.DateField, partial(iso, day, "date")),
    (forms.CharField, text),
]


def kind_of(field: forms.Field) -> Any:
    """What JSON holds for a field, by the first kind that it is."""
    return next(shape(field) for kind, shape in KINDS if isinstance(field, kind))

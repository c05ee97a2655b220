"""What every area tells and takes alike; each shape names what it shows, and no more is told."""

from datetime import datetime
from typing import Annotated, Any, TypedDict

from django.db.models import Choices
from ninja import Field, Path, Schema
from pydantic import AfterValidator, create_model

from accounts.paging import Page


def one_of(choices: type[Choices], *more: str) -> Any:
    """The codes that a field may have, said in the document."""
    return Field(json_schema_extra={"enum": [*more, *choices.values]})


def without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("a text without NUL")
    return text


Id = Path[Annotated[int, Field(ge=1, le=2**63 - 1)]]
Text = Annotated[str, Field(max_length=200), AfterValidator(without_nul)]
Mark = Annotated[
    str,
    Field(max_length=250, description="`next` of the page before."),
    AfterValidator(without_nul),
]


class Row(Schema):
    id: int
    created_at: datetime
    updated_at: datetime


class Named(Schema):
    """Another row, by its number and name."""

    id: int
    name: str


class Titled(Schema):
    id: int
    title: str


class Owner(Schema):
    """Whose key this is, and what it may do."""

    name: str
    email: str
    time_zone: str
    language: str
    scopes: list[str]
    expires_at: datetime


class Listed(TypedDict):
    """One page of a list: its rows and the mark of the next page, "" at the end."""

    rows: list
    next: str


def page_of(shape: type[Schema]) -> type[Schema]:
    rows: Any = (list[shape], ...)  # type: ignore[valid-type]
    return create_model(f"{shape.__name__}Page", __base__=Schema, rows=rows, next=(str, ""))


def listed(page: Page) -> Listed:
    return {"rows": page.rows, "next": page.older}

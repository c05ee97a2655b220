from collections.abc import Iterable
from typing import Annotated, Any

from ninja import Field, Router, Schema

from api.bearer import needs
from api.http import ApiRequest
from api.shapes import Owner, Text
from dashboard.finding import find

router = Router(tags=["you"])
ANY = needs("")


class Found(Schema):
    """Where a search leads: the sort of row, its number and its name."""

    sort: Annotated[
        str, Field(json_schema_extra={"enum": ["person", "organization", "interview", "career"]})
    ]
    id: int
    name: str


@router.get("/me", response=Owner, **ANY)
def me(request: ApiRequest) -> dict[str, Any]:
    """Whose key this is."""
    owner = {name: getattr(request.user, name) for name in ("name", "email", "time_zone")}
    key = {"scopes": request.token.scopes, "expires_at": request.token.expires_at}
    return {**owner, **key, "language": request.user.language}


@router.get("/search", response=list[Found], **ANY)
def search(request: ApiRequest, q: Text) -> list[dict[str, Any]]:
    """Find rows by words, in the areas that the key may read; a few of each sort."""
    found = find(request.user, q)
    areas: list[tuple[str, str, Iterable[Any]]] = [
        ("people:read", "person", found.contacts),
        ("people:read", "organization", found.organizations),
        ("interviews:read", "interview", found.interviews),
        ("careers:read", "career", found.careers),
    ]
    return [
        {"sort": sort, "id": row.pk, "name": str(getattr(row, "contact", row))}
        for scope, sort, rows in areas
        if request.token.allows(scope)
        for row in rows
    ]

"""The document of the API as a page shows it: one line for each operation."""

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from api.document import api


@dataclass(frozen=True)
class Line:
    """One operation: method and address, the scope it needs, and what it does."""

    area: str
    method: str
    path: str
    scope: str
    words: str


@cache
def areas() -> list[tuple[str, list[Line]]]:
    """Every operation by area, in the order of the document."""
    lines = [
        Line(
            area=operation["tags"][0],
            method=method.upper(),
            path=path,
            scope="".join(operation["security"][0]["Bearer"]),
            words=operation.get("description", operation["summary"]),
        )
        for path, methods in api.get_openapi_schema()["paths"].items()
        for method, operation in methods.items()
    ]
    groups = groupby(sorted(lines, key=lambda line: line.area), lambda line: line.area)
    return [(area, list(found)) for area, found in groups]

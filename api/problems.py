"""What goes wrong, in the words of RFC 9457: a type, a title, a detail, and which fields."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.forms.utils import ErrorDict
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError
from ninja.errors import ValidationError as Misshapen

CONTENT_TYPE = "application/problem+json"
DETAILS = {
    400: "The body is no JSON that can be read.",
    401: "Send a key that is valid: Authorization: Bearer askwell_…",
    404: "There is no such thing among what is yours.",
    405: "This address does not take this method.",
    409: "Something else of yours stands in the way, or this Idempotency-Key was used before.",
    412: "It has changed since you read it. Read it again, then say what you change.",
    422: "A field breaks a rule.",
    429: "Too many requests with this key. Wait a minute.",
}


class Problem(Schema):
    """The body of every refusal; `errors` names fields, "" for the whole."""

    type: str
    title: str
    status: int
    detail: str
    errors: dict[str, list[str]] = {}


class RefusedError(Exception):
    """A form said no."""

    def __init__(self, errors: ErrorDict) -> None:
        """Put the words into the language of the moment: the answer is written later."""
        self.errors = {
            "" if field == "__all__" else field: [str(word) for word in words]
            for field, words in errors.items()
        }
        super().__init__(self.errors)


def problem(
    status: int, detail: str = "", errors: Mapping[str, Sequence[str]] | None = None
) -> HttpResponse:
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or DETAILS.get(status, ""),
        "errors": {name: list(words) for name, words in (errors or {}).items()},
    }
    return JsonResponse(body, status=status, content_type=CONTENT_TYPE)


def say_problems(api: NinjaAPI) -> None:
    """Answer every refusal of this API as a problem."""
    api.add_exception_handler(RefusedError, refused)
    api.add_exception_handler(ValidationError, objected)
    api.add_exception_handler(Misshapen, misshapen)
    api.add_exception_handler(Http404, lambda _request, _error: problem(404))
    api.add_exception_handler(IntegrityError, lambda _request, _error: problem(409))
    api.add_exception_handler(HttpError, failed)


def refused(request: HttpRequest, error: RefusedError | type[RefusedError]) -> HttpResponse:
    return problem(422, errors=error.errors)


def objected(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, " ".join(error.messages), {"": error.messages})


def misshapen(request: HttpRequest, error: Any) -> HttpResponse:
    """What the schema of the operation does not allow."""
    errors: dict[str, list[str]] = {}
    for fault in error.errors:
        field = ".".join(str(part) for part in fault["loc"][2:])
        errors.setdefault(field, []).append(fault["msg"])
    return problem(422, errors=errors)


def failed(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status_code, DETAILS.get(error.status_code, error.message))

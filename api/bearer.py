"""Who asks: the key in the Authorization header, and what it may do."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from ninja.errors import AuthorizationError
from ninja.security import HttpBearer

from api import editions, pace
from api.actions import KeyReusedError, answer_once, digest_of, recognize_token
from api.http import ApiRequest
from api.models import Token
from api.problems import problem

Run = Callable[..., HttpResponseBase]
KEY = r"[A-Za-z0-9_-]{1,200}"


class Bearer(HttpBearer):
    """The scope an operation needs; the key itself was read before."""

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: Any, token: str) -> Token:  # noqa: ARG002
        if self.scope and not request.token.allows(self.scope):
            raise AuthorizationError(message=f"This key lacks the scope {self.scope}.")
        return request.token


def needs(scope: str) -> dict[str, Any]:
    """Arguments of an operation that only a key with this scope may use ("" for any key)."""
    return {"auth": Bearer(scope), "openapi_extra": {"x-scope": scope}}


def as_owner(run: Run) -> Run:
    """Run an operation as the key's owner: in their zone and language, at a bearable pace."""

    @wraps(run)
    def view(request: ApiRequest, **path: Any) -> HttpResponseBase:
        token = recognize_token(secret=secret_of(request))
        if token is None:
            return challenge()
        if pace.is_too_fast(token.pk):
            return wait()
        owner = request.user = token.owner
        request.token = token
        with timezone.override(owner.zone), translation.override(owner.language):
            return answer(request, lambda: run(request, **path))

    return view


def secret_of(request: ApiRequest) -> str:
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def answer(request: ApiRequest, run: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Run it whole or not at all; a write that came before gets the answer it had."""
    if request.method == "GET":
        return run()
    if not editions.is_readable(request):
        return problem(400, "If-Match takes one ETag as you were told it, or *.")
    key = request.headers.get("Idempotency-Key", "")
    if request.method != "POST" or not key:
        return all_or_nothing(run)
    if not re.fullmatch(KEY, key):
        return problem(400, "An Idempotency-Key has at most 200 letters, digits, - and _.")
    body = request.body.decode(errors="replace")
    try:
        return answer_once(
            token=request.token,
            key=key,
            fingerprint=digest_of(f"{request.get_full_path()}\n{body}"),
            answer=lambda: all_or_nothing(run),
        )
    except KeyReusedError:
        return problem(409)


def all_or_nothing(run: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """A write that was refused in its midst leaves nothing behind."""
    with transaction.atomic():
        response = run()
        if response.status_code >= 400:
            transaction.set_rollback(True)
        return response


def challenge() -> HttpResponse:
    response = problem(401)
    response["WWW-Authenticate"] = 'Bearer realm="askwell"'
    return response


def wait() -> HttpResponse:
    response = problem(429)
    response["Retry-After"] = str(pace.SECONDS)
    return response

"""The API as one thing: its operations, its refusals, and the document that describes both."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from api.bearer import KEY, as_owner
from api.editions import MATCH, edition_of
from api.operations import (
    careers,
    finding,
    interviews,
    organizations,
    people,
    referrals,
    steps,
    verbs,
)
from api.problems import CONTENT_TYPE, DETAILS, Problem, say_problems

ROUTERS = [people, organizations, interviews, verbs, referrals, careers, steps, finding]
ABOUT = (
    "Everything that is yours in Askwell, by the same verbs as on its pages. "
    "Make a key in the settings and send it as `Authorization: Bearer askwell_…`."
)
REPEATABLE = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "description": "Any text of yours: the same request with the same key is done only once.",
    "schema": {"type": "string", "pattern": f"^{KEY}$"},
}


MATCHED = {
    "in": "header",
    "name": "If-Match",
    "required": False,
    "description": "The ETag you were told: whoever has changed the row since is not written over.",
    "schema": {"type": "string", "pattern": f"^({MATCH})$"},
}
TOLD = {"ETag": {"description": "For If-Match.", "schema": {"type": "string"}}}


class AskwellAPI(NinjaAPI):
    def create_response(self, request: HttpRequest, data: Any, **kwargs: Any) -> HttpResponse:
        response = super().create_response(request, data, **kwargs)
        if isinstance(data, dict) and "updated_at" in data:
            response["ETag"] = edition_of(data["updated_at"])
        return response

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """The document, with what every operation has in common, in one language."""
        with translation.override("en"):
            document = super().get_openapi_schema(**kwargs)
        document["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                complete(operation, has_object="{pk}" in path, is_post=method == "post")
                if "{pk}" in path and operation["tags"] != ["steps"]:
                    say_editions(operation, is_read=method == "get")
        return document


def complete(operation: dict[str, Any], *, has_object: bool, is_post: bool) -> None:
    """Say the scope an operation needs, and how it refuses."""
    scope = operation.pop("x-scope")
    operation["security"] = [{"Bearer": [scope] if scope else []}]
    statuses = [401, 403, 429]
    if has_object:
        statuses.append(404)
    if operation["parameters"] or "requestBody" in operation or is_post:
        statuses += [400, 409, 422]
    if is_post:
        operation["parameters"] = [*operation["parameters"], REPEATABLE]
    refuse(operation, *statuses)


def say_editions(operation: dict[str, Any], *, is_read: bool) -> None:
    """Say that a row is told with its edition, and that a write may stand on one."""
    if is_read:
        operation["responses"][200]["headers"] = TOLD
    else:
        operation["parameters"] = [*operation["parameters"], MATCHED]
        refuse(operation, 400, 412)


def refuse(operation: dict[str, Any], *statuses: int) -> None:
    told = {"schema": {"$ref": "#/components/schemas/Problem"}}
    for status in statuses:
        words = DETAILS.get(status, "The key lacks the scope.")
        operation["responses"][status] = {"description": words, "content": {CONTENT_TYPE: told}}


def build() -> AskwellAPI:
    api = AskwellAPI(
        title="Askwell",
        version="1",
        description=ABOUT,
        docs_url=None,
        urls_namespace="api-v1",
    )
    api.add_decorator(as_owner, mode="view")
    for area in ROUTERS:
        api.add_router("", area.router)
    say_problems(api)
    return api


api = build()

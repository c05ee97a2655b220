from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from api.document import api
from api.problems import problem


def for_keys(view: Callable[..., Any]) -> Callable[..., HttpResponseBase]:
    """A view that no session opens; another method than its own is a problem as well."""

    @login_not_required
    @csrf_exempt
    @wraps(view)
    def opened(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        response = view(request, **arguments)
        if response.status_code != 405:
            return response
        refusal = problem(405)
        refusal["Allow"] = response["Allow"]
        return refusal

    return opened


def nothing(request: HttpRequest, rest: str) -> HttpResponseBase:
    """An address that no operation has."""
    return problem(404)


urlpatterns, app_name, _namespace = api.urls
app_name = api.urls_namespace
for operation in urlpatterns:
    operation.callback = for_keys(operation.callback)  # type: ignore[arg-type]
urlpatterns.append(path("<path:rest>", for_keys(nothing), name="nothing"))

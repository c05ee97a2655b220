from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse


class CountQueries:
    """Write the number of statements that a page cost into a header; the floors pay it too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        statements = [0]

        def count(execute: Callable[..., object], *arguments: object) -> object:
            statements[0] += 1
            return execute(*arguments)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
        response["X-Queries"] = str(statements[0])
        return response

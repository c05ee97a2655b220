from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac


class PreferencesMiddleware:
    """Answer each request in the signed-in user's time zone and language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(request.user.zone), translation.override(request.user.language):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
            return response


class AccountMarkMiddleware:
    """Mark whose page it is, so that a device never keeps pages of two accounts.

    The mark tells two accounts apart and nothing else. Who signs out takes the pages along that
    the browser keeps for its Back button.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        was_signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if was_signed_in and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = '"cache"'
        if request.user.is_authenticated:
            # Not the id itself: it would tell how many accounts there are.
            mark = salted_hmac("accounts.mark", str(request.user.pk), algorithm="sha256")
            response.headers["Askwell-Account"] = mark.hexdigest()[:20]
        return response

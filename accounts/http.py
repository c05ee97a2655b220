from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.models import User


class Request(HttpRequest):
    """A request behind the sign-in, as the views of this project get it (for the type checker)."""

    user: User
    htmx: HtmxDetails

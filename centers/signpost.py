"""Whether the navigation points to a center: known by the session, so that no page asks for it."""

from django.http import HttpRequest

from accounts.http import Request
from accounts.models import User
from centers.models import Membership


def look_up(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """At sign-in, by Django's own signal."""
    has_center = Membership.objects.of(user).current().exists()
    if request.session.get("has_center", False) != has_center:
        request.session["has_center"] = has_center


def refresh(request: Request) -> None:
    """Where a membership begins or is looked at."""
    look_up(None, request, request.user)

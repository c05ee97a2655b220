"""Whether the navigation points to a center: known by the session, so that no page asks for it."""

from django.http import HttpRequest
from django.urls import reverse

from accounts.http import Request
from accounts.models import User
from centers.models import Invitation, Membership
from centers.querysets import STAFF


def look_up(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """At sign-in, by Django's own signal."""
    has_center = Membership.objects.of(user).current().exists()
    if request.session.get("has_center", False) != has_center:
        request.session["has_center"] = has_center


def refresh(request: Request) -> None:
    """Where a membership begins or is looked at."""
    look_up(None, request, request.user)


def first_page(user: User) -> str:
    """Staff who are new here come to their center first; "" for everybody else."""
    place = Membership.objects.of(user).current().staff().first()
    if place:
        return reverse("centers:morning", args=[place.center_id])
    invited = Invitation.objects.waiting_for(user).filter(role__in=STAFF).select_related("center")
    invitation = invited.first()
    if invitation is None:
        return ""
    return f"{reverse('centers:join')}?code={invitation.center.join_code}"

from allauth.socialaccount.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from centers.models import SignOn


@login_not_required
def sign_on(request: HttpRequest) -> HttpResponse:
    """Universities whose members sign in with the account they have there."""
    sign_ons = SignOn.objects.select_related("center").order_by("center__name")
    offered = [
        (each.center, get_adapter().get_provider(request, each.provider_id).get_login_url(request))
        for each in sign_ons
    ]
    return render(request, "centers/sign_on.html", {"offered": offered})

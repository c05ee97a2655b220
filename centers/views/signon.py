from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from centers.models import SignOn
from centers.openid import StrictAdapter


@login_not_required
def sign_on(request: HttpRequest) -> HttpResponse:
    """Universities whose members sign in with the account they have there."""
    sign_ons = SignOn.objects.select_related("center").order_by("center__name", "pk")
    offered = [
        (each.center, get_adapter().get_provider(request, each.provider_id).get_login_url(request))
        for each in sign_ons
    ]
    return render(request, "centers/sign_on.html", {"offered": offered})


@login_not_required
def openid_return(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Where a provider sends people back to: allauth's own view behind the stricter adapter."""
    try:
        answer = OAuth2CallbackView.adapter_view(StrictAdapter(request, provider_id))
        return answer(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error

from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest


class StrictAdapter(OpenIDConnectOAuth2Adapter):
    """OpenID Connect where the word of the provider is checked twice.

    The signature counts even for a token that came straight from the provider, which the
    standard would let pass, and both answers must speak of the same person (OpenID Connect
    Core 1.0, 5.3.2).
    """

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: object
    ) -> SocialLogin:
        self.did_fetch_access_token = False
        login = super().complete_login(request, app, token, **kwargs)
        said = login.account.extra_data
        if "id_token" not in said or said["id_token"]["sub"] != login.account.uid:
            raise OAuth2Error("The provider names two different people.")
        return login

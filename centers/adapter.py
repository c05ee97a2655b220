from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from centers.actions.signon import join_by_sign_on, speaks_for


class SignOnAdapter(DefaultSocialAccountAdapter):
    """University sign-on: new people get an account at once, existing accounts are safe.

    A provider's word on an address counts only inside the mail domain that its center has
    proven. An address that belongs to an account already is never signed in from here:
    its owner signs in with the password and connects the two.
    """

    def pre_social_login(
        self,
        request: HttpRequest,  # noqa: ARG002
        sociallogin: SocialLogin,
    ) -> None:
        account = sociallogin.account
        for address in sociallogin.email_addresses:
            address.verified = speaks_for(
                provider_id=account.provider, address=address.email, said=account.extra_data
            )
        if sociallogin.is_existing:
            self._join(sociallogin)

    def save_user(
        self, request: HttpRequest, sociallogin: SocialLogin, form: object = None
    ) -> User:
        user = super().save_user(request, sociallogin, form)
        self._join(sociallogin)
        return user

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict) -> User:
        user = super().populate_user(request, sociallogin, data)
        parts = (data.get("first_name"), data.get("last_name"))
        user.name = (data.get("name") or " ".join(filter(None, parts)))[:120]
        return user

    def get_connect_redirect_url(
        self,
        request: HttpRequest,  # noqa: ARG002
        socialaccount: object,  # noqa: ARG002
    ) -> str:
        return reverse("centers:home")

    def _join(self, sociallogin: SocialLogin) -> None:
        account = sociallogin.account
        join_by_sign_on(
            user=sociallogin.user, provider_id=account.provider, said=account.extra_data
        )

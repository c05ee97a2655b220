from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from accounts import arrivals
from accounts.http import Request
from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Leads whoever signs in for the first time past the few questions of the welcome page."""

    def new_user(self, request: HttpRequest) -> User:
        """Somebody new is spoken to as their browser asks."""
        user = super().new_user(request)
        user.language = get_language() or settings.LANGUAGE_CODE
        return user

    def get_login_redirect_url(self, request: Request) -> str:
        if not request.user.is_time_zone_confirmed:
            return arrivals.first_page(request.user) or reverse("dashboard:welcome")
        return super().get_login_redirect_url(request)

    def get_signup_redirect_url(self, request: Request) -> str:
        return self.get_login_redirect_url(request)

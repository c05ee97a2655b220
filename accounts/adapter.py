from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse


class AccountAdapter(DefaultAccountAdapter):
    """Leads whoever signs in for the first time past the few questions of the welcome page."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        if not request.user.is_time_zone_confirmed:
            return reverse("accounts:welcome")
        return super().get_login_redirect_url(request)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return self.get_login_redirect_url(request)

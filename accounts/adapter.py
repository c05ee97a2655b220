import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from anymail.exceptions import AnymailError
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from accounts import arrivals
from accounts.http import Request
from accounts.models import User

# What a mail server, or the service in its place, fails with.
FAILURES = (SMTPException, OSError, AnymailError)
logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Leads whoever signs in for the first time past the few questions of the welcome page."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send what a page waits for. A server that does not answer is said, with status 503."""
        try:
            super().send_mail(template_prefix, email, context)
        except FAILURES as error:
            logger.error("%s did not leave: %s", template_prefix, type(error).__name__)
            raise ImmediateHttpResponse(render(self.request, "503.html", status=503)) from error

    def send_notification_mail(self, template_prefix: str, *args: Any, **options: Any) -> None:
        """Send what only tells of a change; the change holds without it."""
        try:
            super().send_notification_mail(template_prefix, *args, **options)
        except ImmediateHttpResponse:
            logger.warning("Nobody was told of %s", template_prefix)

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

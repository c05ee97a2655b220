"""Mails about an account as a whole: its export is ready, it is going, it is gone."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from accounts.models import User
from dashboard.models import KEPT_DAYS


def mail_archive_ready(user: User) -> None:
    _send("archive_ready", user, days=KEPT_DAYS)


def mail_leaving(user: User) -> None:
    """Says when the account will be deleted, and how to keep it."""
    _send("leaving", user)


def mail_left(user: User) -> None:
    """The last mail: the account is gone, and so is this address."""
    _send("left", user)


def _send(name: str, user: User, **words: object) -> None:
    url = settings.SITE_URL + reverse("dashboard:data")
    context = {"owner": user, "url": url, **words}
    with translation.override(user.language), timezone.override(user.zone):
        subject = " ".join(render_to_string(f"emails/{name}.subject.txt", context).split())
        mail = EmailMultiAlternatives(
            subject, render_to_string(f"emails/{name}.txt", context), to=[user.email]
        )
        mail.attach_alternative(render_to_string(f"emails/{name}.html", context), "text/html")
    mail.send()

"""Mails about an account as a whole: its export is ready, it is going, it is gone."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from accounts.models import User
from dashboard.models import KEPT_DAYS

NAMES = ("archive_ready", "leaving", "left")


def mail_archive_ready(user: User) -> None:
    written("archive_ready", user).send()


def mail_leaving(user: User) -> None:
    """Says when the account will be deleted, and how to keep it."""
    written("leaving", user).send()


def mail_left(user: User) -> None:
    """The last mail: the account is gone, and so is this address."""
    written("left", user).send()


def written(name: str, user: User) -> EmailMultiAlternatives:
    """One of these mails in the language and at the hours of its reader."""
    url = settings.SITE_URL + reverse("dashboard:data")
    context = {"owner": user, "url": url, "days": KEPT_DAYS}
    with translation.override(user.language), timezone.override(user.zone):
        subject = " ".join(render_to_string(f"emails/{name}.subject.txt", context).split())
        message = EmailMultiAlternatives(
            subject, render_to_string(f"emails/{name}.txt", context), to=[user.email]
        )
        message.attach_alternative(render_to_string(f"emails/{name}.html", context), "text/html")
    return message

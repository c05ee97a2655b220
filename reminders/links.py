"""Links that work from a mail without signing in: signed, expiring, and acting only on POST."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts.models import User
from reminders.models import CalendarFeed, Mail, Reminder

VALID_SECONDS = 60 * 60 * 24 * 60
VERBS = ("done", "1", "3", "7", "stop")
_step = signing.TimestampSigner(salt="reminders.step")
_goodbye = signing.Signer(salt="reminders.goodbye")


@dataclass(frozen=True)
class StepLink:
    """Which reminder, in which mail, and which verb of VERBS a link in a mail stands for."""

    reminder_id: int
    mail_id: int
    verb: str


def site_url(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


@cache
def _path(name: str) -> str:
    """The path of a name with TOKEN in its place: looked up once, as mails are many."""
    return site_url(reverse(name, args=["TOKEN"]))


def step_url(reminder: Reminder, mail: Mail, verb: str) -> str:
    """The address behind "Done" or "In 3 days"; opening it only asks, as scanners open links."""
    token = _step.sign(f"{reminder.pk}.{mail.pk}.{verb}")
    return _path("reminders:answer").replace("TOKEN", token)


def read_step(token: str) -> StepLink | None:
    """What the token says, or None if it is forged or older than 60 days."""
    try:
        reminder_id, mail_id, verb = _step.unsign(token, max_age=VALID_SECONDS).split(".")
    except (signing.BadSignature, ValueError):
        return None
    return StepLink(int(reminder_id), int(mail_id), verb)


def goodbye_url(owner: User) -> str:
    """Where one click ends all reminder mail (R60); it never expires."""
    return _path("reminders:unsubscribe").replace("TOKEN", _goodbye.sign(str(owner.pk)))


def read_goodbye(token: str) -> int | None:
    try:
        return int(_goodbye.unsign(token))
    except (signing.BadSignature, ValueError):
        return None


def feed_url(feed: CalendarFeed) -> str:
    return _path("reminders:feed").replace("TOKEN", feed.token)

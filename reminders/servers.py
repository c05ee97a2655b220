"""The breaker and the pace of the mail server, kept in one row that all workers share."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Now

from reminders.failures import Failure, wait
from reminders.models import Delivery, MailServer

FAILURES_TO_PAUSE = 3


def server_name() -> str:
    """What the breaker watches: the SMTP host, or the service behind an API."""
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    return settings.EMAIL_BACKEND


def room(wanted: int) -> int:
    """How many mails may be taken now: none while paused, one to probe, else what the pace allows.

    Time is the database's; the row is changed by conditional UPDATEs, so of many workers only
    one gets the probe.
    """
    MailServer.objects.get_or_create(name=server_name())
    server = MailServer.objects.annotate(now=Now()).get(name=server_name())
    if server.paused_until:
        probes = MailServer.objects.filter(
            pk=server.pk, paused_until__lte=server.now, paused_until=server.paused_until
        ).update(paused_until=server.now + timedelta(seconds=settings.MAIL_LEASE_SECONDS))
        return min(wanted, probes)
    return wanted if not settings.MAILS_PER_MINUTE else _take(server, wanted, server.now)


def _take(server: MailServer, wanted: int, now: datetime) -> int:
    """A bucket that fills at the allowed pace and holds ten seconds of it."""
    pace = settings.MAILS_PER_MINUTE / 60
    since = (now - server.allowance_at).total_seconds() if server.allowance_at else 10.0
    filled = min(max(pace * 10, 1.0), server.allowance + max(since, 0) * pace)
    taken = min(wanted, int(filled))
    won = MailServer.objects.filter(
        pk=server.pk, allowance=server.allowance, allowance_at=server.allowance_at
    ).update(allowance=filled - taken, allowance_at=now)
    return taken if won else 0


def note_accepted() -> None:
    """Remember when the server last took a mail."""
    MailServer.objects.filter(name=server_name()).update(last_accepted_at=Now())


def note_success() -> None:
    """The server took all it was given: close the breaker."""
    MailServer.objects.filter(name=server_name()).exclude(failures=0, paused_until=None).update(
        failures=0, paused_until=None, last_error=""
    )


def note_failure(failure: Failure) -> None:
    """The server itself failed; after three in a row nobody tries until the pause is over."""
    mine = MailServer.objects.filter(name=server_name())
    mine.update(failures=F("failures") + 1, last_error=failure.detail)
    server = mine.get()
    if server.failures >= FAILURES_TO_PAUSE:
        pause = wait(Delivery.Outcome.SERVER_GONE, server.failures - FAILURES_TO_PAUSE)
        mine.update(paused_until=Now() + pause)


def resume() -> None:
    """Forget the pause: the operator knows that the server is back."""
    MailServer.objects.filter(name=server_name()).update(failures=0, paused_until=None)

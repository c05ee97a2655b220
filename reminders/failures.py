"""What a failed try means: whose fault it is, and when the next try makes sense."""

import random
import smtplib
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings

from reminders.models import Delivery

Outcome = Delivery.Outcome
GIVE_UP_AFTER = timedelta(days=3)


@dataclass(frozen=True)
class Failure:
    """`is_final`: no try will help. `is_servers`: says nothing about this mail or address."""

    outcome: str
    code: int | None
    detail: str

    @property
    def is_final(self) -> bool:
        return self.outcome in (Outcome.BAD_ADDRESS, Outcome.REFUSED, Outcome.BROKEN)

    @property
    def is_servers(self) -> bool:
        return self.outcome == Outcome.SERVER_GONE


def classify(error: Exception) -> Failure:
    """Read an SMTP or API error (RFC 5321 4.2.1, enhanced codes RFC 3463)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
        return _by_code(code, _text(words))
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Failure(Outcome.SERVER_GONE, error.smtp_code, _text(error.smtp_error))
    if isinstance(error, smtplib.SMTPConnectError | smtplib.SMTPHeloError):
        return Failure(Outcome.SERVER_GONE, error.smtp_code, _text(error.smtp_error))
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, _text(error.smtp_error))
    if isinstance(error, OSError):
        return Failure(Outcome.SERVER_GONE, None, _text(error) or type(error).__name__)
    status = getattr(error, "status_code", None)
    if status is not None:
        return _by_http_status(status, _text(error))
    return Failure(Outcome.BROKEN, None, f"{type(error).__name__}: {error}"[:300])


def _text(words: object) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    return text.replace("\x00", "")[:300]


def _by_code(code: int, words: str) -> Failure:
    if code == 421:
        return Failure(Outcome.SERVER_GONE, code, words)
    if code in (452, 552) or "x.2.2" in f"x{words[1:5]}":
        return Failure(Outcome.FULL, code, words)
    if 400 <= code < 500:
        return Failure(Outcome.LATER, code, words)
    if code in (551, 553) or words.startswith(("5.1.", "5.1.1")) or "user unknown" in words.lower():
        return Failure(Outcome.BAD_ADDRESS, code, words)
    return Failure(Outcome.REFUSED, code, words)


def _by_http_status(status: int, words: str) -> Failure:
    if status in (401, 403, 408, 429) or status >= 500:
        return Failure(Outcome.SERVER_GONE, status, words)
    return Failure(Outcome.REFUSED, status, words)


_WAITS: dict[str, tuple[float, float]] = {
    Outcome.FULL: (30.0, 180.0),
    Outcome.SERVER_GONE: (1 / 6, 2.5),
}


def wait(outcome: str, tries: int) -> timedelta:
    """How long until the next try, up to a fifth longer so that many do not come back at once.

    In units of MAIL_RETRY_SECONDS, doubling each time: by the defaults two minutes to two hours,
    an hour to six for a full mailbox, twenty seconds to five minutes for a lost server.

    Greylisting opens after a few minutes, a full mailbox after hours; a mail whose server went
    away comes back soon, because the breaker already waits for the server.
    """
    first, longest = _WAITS.get(outcome, (1.0, 60.0))
    pause = min(first * 2 ** min(tries, 12), longest) * random.uniform(1.0, 1.2)  # noqa: S311
    return timedelta(seconds=settings.MAIL_RETRY_SECONDS * pause)

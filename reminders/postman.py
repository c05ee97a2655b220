import logging
from email.utils import parseaddr
from functools import cache
from types import TracebackType
from typing import Self

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend

from reminders.failures import Failure, classify
from reminders.writing import as_bytes

log = logging.getLogger(__name__)


class Postman:
    """One open connection to the mail server for as long as a run lasts."""

    def __init__(self) -> None:
        self._backend: BaseEmailBackend | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._leave()

    def hand_over(self, message: EmailMultiAlternatives) -> Failure | None:
        """Give one message to the server; None when it said yes, else what it said.

        Whatever a mail backend raises, the mail stays ours and the run goes on.
        """
        try:
            if self._backend is None:
                self._backend = get_connection()
                self._backend.open()
            _send(self._backend, message)
        except Exception as error:
            log.warning("A mail could not be sent: %s", error)
            self._leave()
            return classify(error)
        return None

    def _leave(self) -> None:
        """Close the connection; one that already broke is no trouble."""
        backend, self._backend = self._backend, None
        try:
            if backend is not None:
                backend.close()
        except OSError as error:
            log.info("Closing the connection to the mail server: %s", error)


def _send(backend: BaseEmailBackend, message: EmailMultiAlternatives) -> None:
    """SMTP gets the bytes we wrote; a mail service's backend makes its own of the message."""
    if isinstance(backend, SmtpBackend) and backend.connection:
        backend.connection.sendmail(_address(message.from_email), message.to, as_bytes(message))
    else:
        backend.send_messages([message])


@cache
def _address(sender: str) -> str:
    return parseaddr(sender)[1]

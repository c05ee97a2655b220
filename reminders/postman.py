import logging
from types import TracebackType
from typing import Self

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from reminders.failures import Failure, classify

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

    def hand_over(self, message: EmailMessage) -> Failure | None:
        """Give one message to the server; None when it said yes, else what it said.

        Whatever a mail backend raises, the mail stays ours and the run goes on.
        """
        try:
            if self._backend is None:
                self._backend = get_connection()
                self._backend.open()
            self._backend.send_messages([message])
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

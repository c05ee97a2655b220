"""A mail server on loopback that can be told to misbehave."""

import socket
from collections import defaultdict
from collections.abc import Awaitable, Callable
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

Answer = Awaitable[str | None]


async def say_nothing(*_args: object) -> None:
    return None


class Sink:
    """Keeps who got which Message-ID; `on_mail` and `on_data` may answer before it does.

    `on_data` returning an answer keeps the mail out; `on_kept` runs when it is in the box
    and may still change the answer.
    """

    def __init__(self) -> None:
        self.on_mail: Callable[[Session, Envelope], Answer] = say_nothing
        self.on_data: Callable[[SMTP, Session, Envelope], Answer] = say_nothing
        self.on_kept: Callable[[SMTP, Session, Envelope], Answer] = say_nothing
        self.forget()
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    def forget(self) -> None:
        self.box: dict[str, list[str]] = defaultdict(list)
        self.on_mail = self.on_data = self.on_kept = say_nothing

    def open(self) -> None:
        self._controller = Controller(self, "127.0.0.1", self.port)
        self._controller.start()

    def close(self) -> None:
        self._controller.stop()

    async def handle_RCPT(  # noqa: N802
        self, server, session, envelope, address, options
    ) -> str:
        envelope.rcpt_tos.append(address)
        return await self.on_mail(session, envelope) or "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        if answer := await self.on_data(server, session, envelope):
            return answer
        message = message_from_bytes(envelope.content)
        self.box[envelope.rcpt_tos[0]].append(message["Message-ID"])
        return await self.on_kept(server, session, envelope) or "250 OK"

    @property
    def arrived(self) -> int:
        return len(self.box)

    @property
    def doubled(self) -> int:
        """Mails beyond the first to one recipient."""
        return sum(len(ids) - 1 for ids in self.box.values())

    @property
    def strangers(self) -> int:
        """Doubles that a mailbox could not tell, as their Message-ID differs."""
        return sum(len(set(ids)) - 1 for ids in self.box.values())

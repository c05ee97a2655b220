"""Mail that the embedded sink of `make run` caught, read from the folder it fills."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

PAGE = 50


@dataclass(frozen=True)
class CaughtMail:
    """One message as it arrived over SMTP."""

    key: str
    message: EmailMessage
    caught_at: datetime

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def recipients(self) -> str:
        return str(self.message["X-RcptTo"])

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.message.items()]

    @property
    def text(self) -> str:
        return self._body("plain")

    @property
    def html(self) -> str:
        return self._body("html")

    def _body(self, kind: str) -> str:
        part = self.message.get_body(preferencelist=(kind,))
        return part.get_content() if part else ""


class MailSink:
    """The folder, in the Maildir format."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder) / "new"

    def newest(self) -> list[CaughtMail]:
        """The last mails, newest first."""
        files = sorted(self._folder.glob("*"), key=_caught_at, reverse=True)
        return [_read(file) for file in files[:PAGE]]

    def find(self, key: str) -> CaughtMail | None:
        file = self._folder / key
        return _read(file) if file.is_file() else None


def _caught_at(file: Path) -> float:
    return file.stat().st_mtime


def _read(file: Path) -> CaughtMail:
    message = BytesParser(EmailMessage, policy=default).parsebytes(file.read_bytes())
    return CaughtMail(file.name, message, datetime.fromtimestamp(_caught_at(file), tz=UTC))

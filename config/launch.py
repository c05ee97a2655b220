"""`make run` and `make manage`: a whole site on one machine, whatever is or is not there.

python -m config.launch                 serves until Ctrl-C
python -m config.launch COMMAND ...     runs a management command beside it
"""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from io import StringIO
from urllib.parse import urlsplit

import django
import redis
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, execute_from_command_line
from django.db import DatabaseError, connection

from config.embedded import RUN_DIR, StartError
from config.environment import (
    BASE_DIR,
    MAILBOX,
    check_servers,
    chosen_port,
    filled_environment,
    first_line,
    free_port,
)
from config.install import Stamp
from config.processes import Processes, read_procfile

EXPECTED_ERRORS = (StartError, DatabaseError, ImproperlyConfigured, OSError, redis.RedisError)
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
START_SECONDS = 60


def main(arguments: Sequence[str]) -> int:
    for number in STOP_SIGNALS:
        signal.signal(number, _interrupt)
    try:
        return manage(arguments) if arguments else serve()
    except KeyboardInterrupt:
        return 130 if arguments else 0
    except EXPECTED_ERRORS as error:
        print(f"Askwell does not start. {first_line(error)}", file=sys.stderr)
        return 1


def manage(arguments: Sequence[str]) -> int:
    with filled_environment(chosen_port(), serves=False):
        execute_from_command_line(["manage.py", *arguments])
    return 0


def serve() -> int:
    port = chosen_port()
    if free_port(port) is None:
        raise StartError(f"Port {port} is taken or not allowed; try PORT={port + 1} make run")
    with filled_environment(port, serves=True):
        with _step("Looking at the servers"):
            django.setup()
            check_servers()
        prepare()
        processes = Processes(os.environ, RUN_DIR / "log")
        try:
            start(processes, port)
            welcome()
            return watch(processes)
        finally:
            _deaf_to_signals()
            with _step("\nStopping"):
                processes.stop()


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


def start(processes: Processes, port: int) -> None:
    if settings.MAIL_SINK:
        handler = f"--class aiosmtpd.handlers.Mailbox '{MAILBOX}'"
        address = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
        processes.start("mail", f"aiosmtpd --nosetuid --listen {address} {handler}")
    with _step("Starting the site"):
        for name, command in read_procfile(BASE_DIR / "Procfile").items():
            processes.start(name, command)
        deadline = time.monotonic() + START_SECONDS
        while not _answers(port):
            _complain_about_ended(processes)
            if time.monotonic() > deadline:
                raise StartError(f"The web server is silent; see {processes.log('web')}")
            time.sleep(0.1)


def welcome() -> None:
    print(f"\nAskwell runs at {settings.SITE_URL}   (Ctrl-C stops it)\n")
    call_command("demo", show_sign_ins=True)
    if settings.MAIL_SINK:
        print(f"  mail it sends   {settings.SITE_URL}/mailbox/")
    print(f"  logs and data   {RUN_DIR}\n", flush=True)


def watch(processes: Processes) -> int:
    while True:
        _complain_about_ended(processes)
        time.sleep(0.5)


def _answers(port: int) -> bool:
    client = HTTPConnection("127.0.0.1", port, timeout=10)
    host = {"Host": urlsplit(settings.SITE_URL).netloc}
    try:
        client.request("GET", "/accounts/login/", headers=host)
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
        raise StartError(f"{name} ended by itself: {words} ({processes.log(name)})")


@contextmanager
def _step(label: str) -> Iterator[None]:
    started = time.monotonic()
    print(f"{label} ...", end="", flush=True)
    try:
        yield
    finally:
        print(f" {time.monotonic() - started:.0f} s", flush=True)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _deaf_to_signals() -> None:
    """A second Ctrl-C must not leave anything behind."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the settings read, with everything filled in that the operator left open."""

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import environ
import psycopg
import redis
from django.conf import settings
from django.db import connection

from config.embedded import RUN_DIR, EmbeddedServer, Postgres, Redis, StartError

BASE_DIR = Path(__file__).resolve().parent.parent
MAILBOX = RUN_DIR / "mail"
PATIENCE_SECONDS = 5
SCHEMES = {
    "SITE_URL": ("web site", {"http", "https"}),
    "DATABASE_URL": ("PostgreSQL server", {"postgres", "postgresql", "pgsql", "psql"}),
    "REDIS_URL": ("Redis server", {"redis", "rediss", "unix"}),
}


@contextmanager
def filled_environment(port: int, *, serves: bool) -> Iterator[None]:
    """Hold the embedded servers that are needed for as long as the context lasts."""
    RUN_DIR.mkdir(parents=True, exist_ok=True)
    if (BASE_DIR / ".env").exists():
        environ.Env.read_env(BASE_DIR / ".env")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ["PORT"] = str(port)
    if not os.environ.get("SITE_URL"):
        os.environ["SITE_URL"] = f"http://127.0.0.1:{port}"
        os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1,localhost")
    _check_address("SITE_URL")
    os.environ.setdefault("SECRET_KEY", _secret_key())
    os.environ.pop("MAIL_SINK", None)
    if not os.environ.get("EMAIL_URL"):
        _keep_mailbox_at_home()
        os.environ["EMAIL_URL"] = f"smtp://127.0.0.1:{_mail_port(to_listen=serves)}"
        os.environ["MAIL_SINK"] = str(MAILBOX)
    with ExitStack() as joined:
        _fill_server("DATABASE_URL", Postgres(RUN_DIR / "postgres"), joined)
        _fill_server("REDIS_URL", Redis(RUN_DIR / "redis"), joined)
        yield


def check_servers() -> None:
    """Raise StartError where a server of the operator does not answer."""
    try:
        parameters = connection.get_connection_params()
        psycopg.connect(**{**parameters, "connect_timeout": PATIENCE_SECONDS}).close()
    except psycopg.Error as error:
        raise StartError(f"DATABASE_URL: {first_line(error)}") from error
    try:
        timeout = {"socket_connect_timeout": PATIENCE_SECONDS}
        with redis.Redis.from_url(settings.REDIS_URL, **timeout) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        raise StartError(f"REDIS_URL: {first_line(error)}") from error
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend") and not settings.MAIL_SINK:
        _reach_mail_server(settings.EMAIL_HOST or "localhost", settings.EMAIL_PORT or 25)


def chosen_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65_536:
        raise StartError(f"PORT must be a number from 1 to 65535, not {text!r}")
    return int(text)


def free_port(wanted: int = 0) -> int | None:
    """That port, or any where none is wanted; None when it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return None
        return int(probe.getsockname()[1])


def first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _fill_server(name: str, server: EmbeddedServer, joined: ExitStack) -> None:
    if not os.environ.get(name):
        joined.callback(server.leave)
        os.environ[name] = server.join()
    _check_address(name)


def _check_address(name: str) -> None:
    what, schemes = SCHEMES[name]
    try:
        parts = urlsplit(os.environ[name])
        is_address = parts.scheme in schemes and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address or not parts.netloc + parts.path:
        raise StartError(f"{name} is not the address of a {what}; see .env.example")


def _secret_key() -> str:
    """Made once and kept, so that sessions and links outlive a restart."""
    path = RUN_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


def _keep_mailbox_at_home() -> None:
    """The mailbox is open to all who reach the site, and shows the links to new passwords."""
    if os.environ["SITE_URL"].startswith("https:"):
        raise StartError("EMAIL_URL: a public site needs a mail server of its own")


def _mail_port(*, to_listen: bool) -> int:
    """The sink's port: kept in a file, so that `make manage` reaches the sink of a run."""
    path = RUN_DIR / "mail.port"
    kept = int(path.read_text()) if path.exists() else 0
    if to_listen or not kept:
        kept = free_port(kept) or free_port() or 0
        path.write_text(str(kept))
    return kept


def _reach_mail_server(host: str, port: int) -> None:
    try:
        socket.create_connection((host, port), timeout=PATIENCE_SECONDS).close()
    except OSError as error:
        raise StartError(f"EMAIL_URL: no answer from {host}:{port} ({error})") from error

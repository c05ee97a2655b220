import os
import socket

import pytest

from config import environment
from config.embedded import StartError


@pytest.fixture
def bare_machine(monkeypatch, tmp_path):
    """Nothing configured but the servers of the test run; what gets filled in is forgotten."""
    before = dict(os.environ)
    for name in ("SITE_URL", "ALLOWED_HOSTS", "SECRET_KEY", "EMAIL_URL", "MAIL_SINK", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "RUN_DIR", tmp_path)
    monkeypatch.setattr(environment, "BASE_DIR", tmp_path)
    yield
    os.environ.clear()
    os.environ.update(before)


def fill(port: int = 8000, *, serves: bool = False) -> dict[str, str]:
    with environment.filled_environment(port, serves=serves):
        return dict(os.environ)


def test_site_is_at_home_by_default(bare_machine):
    filled = fill(8765)
    assert filled["SITE_URL"] == "http://127.0.0.1:8765"
    assert filled["ALLOWED_HOSTS"] == "127.0.0.1,localhost"


def test_chosen_site_is_left_alone(bare_machine, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://askwell.example")
    monkeypatch.setenv("EMAIL_URL", "smtp://mail.example")
    filled = fill()
    assert filled["SITE_URL"] == "https://askwell.example"
    assert "ALLOWED_HOSTS" not in filled


def test_env_file_is_read_and_gives_way_to_the_environment(bare_machine, monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("SECRET_KEY=from-file\nSITE_URL=http://from-file\n")
    monkeypatch.setenv("SITE_URL", "http://from-shell")
    filled = fill()
    assert (filled["SECRET_KEY"], filled["SITE_URL"]) == ("from-file", "http://from-shell")


def test_secret_key_is_made_once_and_for_the_owner_only(bare_machine, monkeypatch, tmp_path):
    first = fill()["SECRET_KEY"]
    monkeypatch.delenv("SECRET_KEY")
    assert fill()["SECRET_KEY"] == first
    assert len(first) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_mail_goes_to_the_sink_of_the_last_run(bare_machine, monkeypatch):
    served = fill(serves=True)["EMAIL_URL"]
    monkeypatch.delenv("EMAIL_URL")
    assert fill(serves=False)["EMAIL_URL"] == served


def test_second_sink_takes_another_port(bare_machine, monkeypatch):
    first = fill(serves=True)["EMAIL_URL"]
    monkeypatch.delenv("EMAIL_URL")
    with socket.create_server(("127.0.0.1", int(first.split(":")[-1]))):
        assert fill(serves=True)["EMAIL_URL"] != first


def test_public_site_has_no_open_mailbox(bare_machine, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://askwell.example")
    with pytest.raises(StartError, match=r"^EMAIL_URL: a public site needs"):
        fill()


def test_real_mail_server_leaves_no_sink(bare_machine, monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "smtp://mail.example")
    assert "MAIL_SINK" not in fill()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://db.example/askwell"),
        ("DATABASE_URL", "postgres://db.example:99999/askwell"),
        ("DATABASE_URL", "postgres://[/askwell"),
        ("REDIS_URL", "127.0.0.1:6379"),
        ("REDIS_URL", "redis:"),
        ("SITE_URL", "askwell.example"),
    ],
)
def test_broken_address_is_named(bare_machine, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(StartError, match=f"^{name} is not the address of a "):
        fill()


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "٨٠"])
def test_port_that_is_none_is_named(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(StartError, match=r"^PORT must be a number"):
        environment.chosen_port()


def test_taken_port_is_not_free():
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert environment.free_port(server.getsockname()[1]) is None


def test_silent_redis_is_named(db, settings):
    settings.REDIS_URL = f"redis://127.0.0.1:{environment.free_port()}/0"
    with pytest.raises(StartError, match=r"^REDIS_URL: .*refused"):
        environment.check_servers()


def test_silent_mail_server_is_named(db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", environment.free_port()
    with pytest.raises(StartError, match=r"^EMAIL_URL: no answer from 127\.0\.0\.1"):
        environment.check_servers()

"""What an operator sees when a part is missing, and what is left after a crash."""

import os
import socket
import subprocess
import sys

import psycopg
import pytest

from config.embedded import Postgres
from tests.journeys.running import BASE_DIR, RunningSystem

pytestmark = pytest.mark.fault


@pytest.fixture(scope="module")
def system(tmp_path_factory):
    system = RunningSystem(tmp_path_factory.mktemp("faults") / "site")
    yield system
    system.stop()


def launch(system: RunningSystem, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "config.launch"],
        cwd=BASE_DIR,
        env=system.environment | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("PORT", "eighty"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/askwell"),
        ("REDIS_URL", "redis://127.0.0.1:1/0"),
        ("EMAIL_URL", "smtp://127.0.0.1:1"),
    ],
)
def test_what_is_missing_is_said_in_one_line(system, setting, value):
    ended = launch(system, **{setting: value})
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert setting in ended.stderr


def test_taken_port_is_said_in_one_line(system):
    with socket.create_server(("127.0.0.1", system.port)):
        ended = launch(system)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert f"Port {system.port} is taken" in ended.stderr


def test_process_number_of_a_stranger_does_not_keep_postgres_down(tmp_path):
    server = Postgres(tmp_path / "postgres")
    server.join()
    server.leave()
    (server.folder / "postmaster.pid").write_text(f"{os.getpid()}\n{server.folder}\n")
    with psycopg.connect(server.join()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    server.leave()

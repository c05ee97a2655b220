"""The real parts, started for the faults: PostgreSQL, Redis, workers, beats, a mail server."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psycopg

from config.embedded import Postgres, Redis
from tests.faults.sink import Sink
from tests.faults.standby import Forwarder

ROOT = Path(__file__).resolve().parent.parent.parent


class World:
    """Everything that a reminder needs to leave, and a hand on each part of it."""

    def __init__(
        self,
        folder: Path,
        *,
        workers: int = 4,
        beats: int = 2,
        fill: Callable[[str], None] | None = None,
    ) -> None:
        self.folder = folder
        self.postgres = Postgres(folder / "postgres")
        self.forwarder = Forwarder(self.postgres)
        self.redis = Redis(folder / "redis")
        self.sink = Sink()
        self.sink.open()
        self.kills = 0
        self._fill = fill
        self._parts: dict[str, subprocess.Popen] = {}
        self._names = [f"worker-{i}" for i in range(workers)] + [f"beat-{i}" for i in range(beats)]

    def __enter__(self) -> "World":
        self.postgres.join()
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "SITE_URL": "http://testserver",
            "SECRET_KEY": "only-for-tests-" + "x" * 50,
            "DATABASE_URL": self.forwarder.url,
            "REDIS_URL": self.redis.join(),
            "EMAIL_URL": f"smtp://127.0.0.1:{self.sink.port}",
            "MAIL_LEASE_SECONDS": "10",
            "MAIL_RETRY_SECONDS": "2",
        }
        if self._fill:
            self._fill(self.forwarder.url)
        else:
            self.run("manage.py", "migrate", "-v0")
        for name in self._names:
            self.start(name)
        return self

    def __exit__(self, *_error: object) -> None:
        for name in list(self._parts):
            self.end(name)
        self.sink.close()
        self.redis.leave()
        self.forwarder.close()
        self.postgres.leave()

    def move_to(self, server: Postgres) -> None:
        """From now on everybody's database is this one."""
        self.postgres.leave()
        self.postgres = self.forwarder.server = server

    @property
    def workers(self) -> list[str]:
        return [name for name in self._names if name.startswith("worker")]

    def run(self, *arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=self.environment, check=True)

    def start(self, name: str) -> None:
        """Start a worker or a beat as a process group of its own."""
        command = ["-m", "celery", "-A", "config", name.partition("-")[0]]
        if name.startswith("worker"):
            command += ["-c", "1", "-n", name, "--without-gossip", "--without-mingle"]
        else:
            command += ["-s", str(self.folder / name)]
        with (self.folder / f"{name}.log").open("ab") as output:
            self._parts[name] = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                env={
                    **self.environment,
                    "FAULTS_NAME": name,
                    "FAULTS_JUMP": str(self.folder / f"{name}.jump"),
                },
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def end(self, name: str) -> None:
        """SIGKILL to the whole group: no goodbye, no clean-up."""
        part = self._parts.pop(name)
        os.killpg(part.pid, signal.SIGKILL)
        part.wait()

    def stop_dead(self, name: str) -> None:
        """Freeze a part at the instant, so that it cannot take another step."""
        os.killpg(self._parts[name].pid, signal.SIGSTOP)

    def kill(self, name: str) -> None:
        """SIGKILL, and a fresh one in its place, as a supervisor would."""
        self.kills += 1
        self.end(name)
        self.start(name)

    def jump_clock(self, name: str, seconds: int) -> None:
        """Move the clock of a running part, as a host does that finds out that it was wrong."""
        (self.folder / f"{name}.jump").write_text(str(seconds))
        os.killpg(self._parts[name].pid, signal.SIGUSR2)

    def forbid_files(self, name: str) -> None:
        """Let every write to a file fail from now on, in all processes of a part."""
        group = self._parts[name].pid
        for process in Path("/proc").glob("[0-9]*"):
            pid = int(process.name)
            with suppress(ProcessLookupError):
                if os.getpgid(pid) == group:
                    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, 0))

    def sql(self, statement: str) -> list[tuple]:
        with psycopg.connect(self.postgres.url, autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def wait_until(self, is_true: Callable[[], bool], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not is_true():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        return True

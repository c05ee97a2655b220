"""One server for all pages of a run: embedded PostgreSQL and Redis, gunicorn with one worker."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from config.embedded import RUN_DIR, Postgres, Redis

FOLDER = RUN_DIR / "bench"
START_SECONDS = 60


@contextmanager
def servers() -> Iterator[None]:
    """PostgreSQL and Redis of the bench, and the environment that Django needs."""
    postgres, redis = Postgres(FOLDER / "postgres"), Redis(FOLDER / "redis")
    os.environ.update(
        DATABASE_URL=postgres.join(),
        REDIS_URL=redis.join(),
        EMAIL_URL="smtp://127.0.0.1:1",
        SECRET_KEY="only-for-the-bench-" + "x" * 40,
        SITE_URL="http://127.0.0.1",
        DJANGO_SETTINGS_MODULE="bench.settings",
        LOG_LEVEL="WARNING",
    )
    try:
        yield
    finally:
        redis.leave()
        postgres.leave()


class Site:
    """The web server under load: one worker with one thread, so that a page is a page.

    A browser, which asks for several files at once, gets more threads.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = str(threads)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def __enter__(self) -> "Site":
        command = [str(Path(sys.executable).parent / "gunicorn"), "config.wsgi"]
        options = ["--config", "config/gunicorn.py", "--max-requests", "0"]
        environment = os.environ | {
            "PORT": str(self.port),
            "WEB_CONCURRENCY": "1",
            "WEB_THREADS": self._threads,
        }
        log = (FOLDER / "web.log").open("wb")
        self._process = subprocess.Popen(
            [*command, *options], env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        self._wait()
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)

    def memory(self) -> float:
        """Resident memory of the worker, MB."""
        workers = psutil.Process(self._process.pid).children()
        return max(worker.memory_info().rss for worker in workers) / 1e6

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.2)
        raise SystemExit(f"The server did not start; see {FOLDER / 'web.log'}")

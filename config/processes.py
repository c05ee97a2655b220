"""The processes of one site: started together, stopped together."""

import ctypes
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

STOP_SECONDS = 10
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def read_procfile(path: Path) -> dict[str, str]:
    """Name to command, as honcho, foreman and the hosting platforms read it."""
    lines = [line.partition(":") for line in path.read_text().splitlines() if ":" in line]
    return {name.strip(): command.strip() for name, _, command in lines}


class Processes:
    """Children of this process; none of them survives it."""

    def __init__(self, environment: Mapping[str, str], log_folder: Path) -> None:
        self._environment = dict(environment)
        self._log_folder = log_folder
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, command: str) -> None:
        program, *arguments = shlex.split(command)
        beside_python = Path(sys.executable).parent / program
        self._log_folder.mkdir(parents=True, exist_ok=True)
        with self.log(name).open("wb") as log:
            self._running[name] = subprocess.Popen(
                [str(beside_python), *arguments],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 (no thread is started before it)
            )

    def log(self, name: str) -> Path:
        return self._log_folder / f"{name}.log"

    def number_of(self, name: str) -> int:
        return self._running[name].pid

    def ended(self) -> str | None:
        """Name of a process that is no longer there, though it should be."""
        for name, process in self._running.items():
            if process.poll() is not None:
                return name
        return None

    def stop(self) -> None:
        """Ask all to end, wait for them, and end those that do not listen."""
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in self._running.values():
            try:
                process.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self._running.clear()


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)

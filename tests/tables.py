"""All tables, made once: to migrate an empty database takes a core nine seconds."""

import fcntl
import os
import subprocess
import sys
from urllib.parse import urlsplit

import psycopg

from config.embedded import RUN_DIR, programs
from config.install import BASE_DIR, Stamp

NAME = "askwell_tables"


def make_tables() -> str:
    """The name of a database to copy, beside the tests' own; made anew after any change of a
    migration or a package."""
    migrations = BASE_DIR.glob("*/migrations/*.py")
    stamp = Stamp(RUN_DIR / "tables.stamp", [BASE_DIR / "requirements.lock", *migrations])
    with stamp.path.with_suffix(".lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (stamp.is_fresh() and exists()):
            migrate()
            stamp.write()
    return NAME


def copy_tables(name: str) -> str:
    """The address of a database of that name that is empty but for the tables."""
    template = make_tables()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return beside(name)


def fill(url: str) -> None:
    """Give the empty database at that address all tables, on whatever server it is."""
    dump = [programs() / "pg_dump", "--no-owner", beside(make_tables())]
    load = [programs() / "psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", url]
    with subprocess.Popen(dump, stdout=subprocess.PIPE) as tables:
        subprocess.run(load, stdin=tables.stdout, stdout=subprocess.DEVNULL, check=True)
    assert tables.returncode == 0


def beside(name: str) -> str:
    """The address of another database on the tests' server."""
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def exists() -> bool:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone()
        return row is not None


def migrate() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {NAME}")
        connection.execute(f"CREATE DATABASE {NAME} TEMPLATE template0")
    command = [sys.executable, "manage.py", "migrate", "-v0"]
    environment = os.environ | {"DATABASE_URL": beside(NAME)}
    subprocess.run(command, cwd=BASE_DIR, env=environment, check=True)

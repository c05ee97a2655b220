"""An import of occupations killed at random moments leaves the old catalog or the new, whole.

`FAULT_RUNS=100` kills that often; a short run is part of `make test`.
"""

import os
import random
import subprocess
import sys
from contextlib import suppress

import psycopg
import pytest

from tests.careers.release import RATED, interests, tables, write_release
from tests.faults.world import ROOT
from tests.tables import copy_tables

RUNS = int(os.environ.get("FAULT_RUNS", "1"))
STATE = """
    SELECT (SELECT version FROM careers_release WHERE scheme = 'onet' AND is_current),
           (SELECT md5(string_agg(code || title, ',' ORDER BY code))
              FROM careers_occupation WHERE retired_at IS NULL),
           (SELECT count(*) FROM careers_rating),
           (SELECT count(*) FROM careers_jobtitle),
           (SELECT count(*) FROM careers_prefix),
           (SELECT count(*) FROM pg_index WHERE NOT indisvalid)
"""
LOCKED = """
    SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
    WHERE locktype = 'advisory' AND granted AND datname = current_database()
"""
CODES = [f"{11 + n // 100}-{1000 + n % 100}.00" for n in range(800)]


class Catalog:
    """A database of its own, and imports into it as processes that can be killed."""

    def __init__(self, url: str) -> None:
        self.url = url

    def start(self, *arguments: str) -> subprocess.Popen:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATABASE_URL": self.url,
            "REDIS_URL": "redis://127.0.0.1:1/0",
            "EMAIL_URL": "smtp://127.0.0.1:1",
            "SITE_URL": "http://testserver",
            "SECRET_KEY": "only-for-tests-" + "x" * 50,
        }
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)

    def run(self, *arguments: str) -> None:
        assert self.start(*arguments).wait() == 0

    def state(self) -> tuple:
        with psycopg.connect(self.url) as connection:
            return connection.execute(STATE).fetchone()

    def wait_for_writing(self, process: subprocess.Popen) -> None:
        """Until the import has begun to write, or is over."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            while process.poll() is None and not connection.execute(LOCKED).fetchone():
                # Looked at without a pause, it would wait for its core.
                with suppress(subprocess.TimeoutExpired):
                    process.wait(0.02)


@pytest.fixture(scope="module")
def catalog():
    return Catalog(copy_tables("askwell_catalog"))


def large_release(folder):
    """Eight hundred occupations with twenty titles each, so that there is time to kill."""
    files = tables()
    files["Read Me.txt"] = [["O*NET 32.0 Database"]]
    files["Occupation Data.txt"][1:] = [[code, f"Workers of {code}", "-"] for code in CODES]
    files["Job Zones.txt"][1:] = [[code, "2", "08/2026", "Analyst"] for code in CODES]
    files["Alternate Titles.txt"][1:] = [
        [code, f"Job {n} with {code}", "n/a", "08"] for code in CODES for n in range(20)
    ]
    files["Interests.txt"] = [RATED, *[row for code in CODES for row in interests(code)]]
    return write_release(folder, files)


@pytest.mark.fault
def test_a_killed_import_leaves_the_old_catalog_or_the_new(catalog, tmp_path):
    old, new = write_release(tmp_path / "old", tables()), large_release(tmp_path / "new")
    catalog.run("import_occupations", str(old))
    before = catalog.state()
    catalog.run("import_occupations", str(new))
    after = catalog.state()
    catalog.run("import_occupations", str(old))
    assert catalog.state() == before
    for _run in range(RUNS):
        process = catalog.start("import_occupations", str(new))
        catalog.wait_for_writing(process)
        try:
            process.wait(random.uniform(0, 3))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        state = catalog.state()
        assert state in (before, after)
        if state == after:
            catalog.run("import_occupations", str(old))

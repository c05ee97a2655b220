"""make bench: what each page costs, as a ratio to a floor served by the same server in the run.

make bench                          every table
make bench ARGS="interviews"        one table
make bench ARGS="--quick"           fewer rows and rounds, to see that it works
"""

import argparse
import pkgutil
import sys
from importlib import import_module

import django
from django.core.management import call_command

from bench import site, tables

FULL = {"crowd": 1_000_000, "large": 100_000, "rounds": 200}
QUICK = {"crowd": 2_000, "large": 5_000, "rounds": 10}


def main() -> int:
    names = sorted(module.name for module in pkgutil.iter_modules(tables.__path__))
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("tables", nargs="*", choices=[*names, []], metavar="table")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    size = QUICK if arguments.quick else FULL
    with site.servers():
        prepare(size["crowd"], size["large"])
        missed = [
            complaint
            for name in arguments.tables or names
            for complaint in run(name, size["rounds"])
        ]
    print("\nMissed:" if missed else "\nEvery target is met.", *missed, sep="\n  ")
    return 1 if missed else 0


def prepare(crowd: int, large: int) -> None:
    """Tables, rows and static files; the database keeps its rows for the next run."""
    django.setup()
    # Models can be imported only now.
    seed = import_module("bench.seed").seed
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    print("Rows:", flush=True)
    seed(crowd, large)
    django.db.connection.cursor().execute("VACUUM ANALYZE")


def run(name: str, rounds: int) -> list[str]:
    table = import_module(f"bench.tables.{name}")
    with site.Site() as server:
        return table.run(server, rounds)


if __name__ == "__main__":
    sys.exit(main())

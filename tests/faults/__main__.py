"""Print the table of faults: python -m tests.faults [number] [words of a scenario's name]."""

import sys
import tempfile
from pathlib import Path

from tests.faults.run import HEAD, run
from tests.faults.scenarios import SCENARIOS
from tests.faults.world import World


def main(number: str = "1000", words: str = "") -> int:
    """Run every scenario with `number` reminders; 1 when any was lost or doubled."""
    say(HEAD)
    results = []
    with tempfile.TemporaryDirectory(prefix="askwell-") as folder, World(Path(folder)) as world:
        for scenario in SCENARIOS:
            if words in scenario.name:
                results.append(run(scenario, world, int(number)))
                say(results[-1].line)
    return int(not all(result.is_good for result in results))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

from itertools import groupby
from operator import attrgetter
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from interviews.etiquette.report import Example, Score, read_examples, score

CORPUS = settings.BASE_DIR / "tests" / "interviews" / "corpus"


class Command(BaseCommand):
    help = "Prints precision and recall of the etiquette checks over labelled texts."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)

    def handle(self, *, folder: Path, **_options: object) -> None:
        examples = sorted(read_examples(folder), key=attrgetter("batch"))
        result = score(examples)
        good = sum(not example.expected for example in examples)
        self.stdout.write(f"{len(examples)} texts, {good} of them good")
        self._write_batches(examples)
        self._write_rules(result)
        self.stdout.write(
            f"precision {result.precision:.3f}   recall {result.recall:.3f}   "
            f"good texts with an alarm {len(result.alarmed_good)}"
        )
        self._write_wrong(result)

    def _write_batches(self, examples: list[Example]) -> None:
        self.stdout.write(f"{'batch':<20}{'texts':>7}{'precision':>11}{'recall':>8}")
        for batch, group in groupby(examples, key=attrgetter("batch")):
            self._write_batch(batch, list(group))

    def _write_batch(self, batch: str, examples: list[Example]) -> None:
        result = score(examples)
        self.stdout.write(
            f"{batch:<20}{len(examples):>7}{result.precision:>11.3f}{result.recall:>8.3f}"
        )

    def _write_rules(self, result: Score) -> None:
        self.stdout.write(f"{'rule':<6}{'right':>7}{'false':>7}{'missed':>8}")
        for rule in result.rules:
            self.stdout.write(
                f"{rule:<6}{result.hits[rule]:>7}{result.false_alarms[rule]:>7}"
                f"{result.misses[rule]:>8}"
            )

    def _write_wrong(self, result: Score) -> None:
        for example in result.wrong:
            self.stdout.write(
                f"\nexpected {sorted(example.expected)}, found {sorted(example.found)}:\n"
                f"{example.text}"
            )

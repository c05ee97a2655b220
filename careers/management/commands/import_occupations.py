from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.catalog.onet import read_release
from careers.catalog.store import Changes, replace_catalog
from careers.catalog.tables import IncompleteError


class Command(BaseCommand):
    help = "Replace the catalog by an official O*NET text release; careers keep their place."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="the unpacked release")
        parser.add_argument("--release", default="", help="such as 30.1; else from Read Me.txt")

    def handle(self, *args: object, folder: Path, release: str, **options: object) -> None:
        try:
            content = read_release(folder, release)
        except IncompleteError as reason:
            raise CommandError("\n".join(["Nothing was changed.", *reason.lacks])) from reason
        for file in content.absent:
            self.stdout.write(f"{file} is not there; what it would say stays as it was.")
        self.report(replace_catalog(content))

    def report(self, changes: Changes) -> None:
        self.stdout.write(f"{changes.total} occupations of O*NET {changes.version}.")
        for word in ("added", "retired", "renamed", "rated_anew"):
            codes = getattr(changes, word)
            first = ", ".join(codes[:10]) + (", ..." if len(codes) > 10 else "")
            self.stdout.write(f"{word.replace('_', ' ')}: {len(codes)} {first}".strip())

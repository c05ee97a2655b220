from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.catalog.figures import replace_wages
from careers.catalog.tables import IncompleteError


class Command(BaseCommand):
    help = "Take in a national OEWS wage table, saved as CSV or text."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--period", required=True, help="such as 2025-05")

    def handle(self, *args: object, file: Path, period: str, **options: object) -> None:
        try:
            number = replace_wages(file, period)
        except (IncompleteError, FileNotFoundError) as reason:
            raise CommandError(f"Nothing was changed.\n{reason}") from reason
        self.stdout.write(f"{number} occupations have figures of {period}.")

from django.core.management.base import BaseCommand, CommandParser

from careers.catalog.load import load_shipped_catalog
from careers.models import Occupation


class Command(BaseCommand):
    help = "Load the occupations, figures and job titles that come with Askwell."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing if it is there")

    def handle(self, *args: object, if_empty: bool, **options: object) -> None:
        if if_empty and Occupation.objects.exists():
            return
        self.stdout.write("Loading the catalog of occupations ...")
        changes = load_shipped_catalog()
        self.stdout.write(f"{changes.total} occupations of O*NET {changes.version}.")

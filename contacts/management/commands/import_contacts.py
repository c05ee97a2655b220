import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User
from contacts.actions.imports import apply_batch, create_batch, stage_batch
from contacts.imports.person import UnreadableError
from contacts.models import ImportBatch
from contacts.reports import ImportReport, failed_report, report_on


class Command(BaseCommand):
    help = "Import people from a file into one account, as the import page does."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--user", required=True, metavar="EMAIL")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def handle(self, *, file: Path, user: str, dry_run: bool, **options: object) -> None:
        owner = User.objects.filter(email=user.strip().lower()).first()
        if owner is None:
            raise CommandError(f"Nobody signs in as {user}.")
        report = import_file(owner=owner, file=file, is_dry=dry_run)
        text = json.dumps(report.as_json()) if options["json"] else str(report)
        self.stdout.write(text)
        if not report.read:
            raise SystemExit(1)


def import_file(*, owner: User, file: Path, is_dry: bool) -> ImportReport:
    """Stage `file` and, unless dry, apply it; a file that fails leaves nothing behind."""
    try:
        with file.open("rb") as content, transaction.atomic():
            batch = create_batch(owner=owner, file_name=file.name, content=content)
            return _stage_and_apply(batch, is_dry=is_dry)
    except (OSError, UnreadableError) as error:
        return failed_report(str(error))


def _stage_and_apply(batch: ImportBatch, *, is_dry: bool) -> ImportReport:
    batch = stage_batch(batch_id=batch.pk)
    if batch.staged_at and not is_dry:
        batch = apply_batch(batch_id=batch.pk)
    report = report_on(batch)
    if is_dry or not report.read:
        batch.delete()
    return report

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.template.loader import render_to_string

from dashboard import gallery


class Command(BaseCommand):
    help = "Writes every kind of mail, light and dark, wide and narrow, into one page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        folder = settings.BASE_DIR / ".run" / "mails"
        parser.add_argument("folder", nargs="?", type=Path, default=folder)

    def handle(self, *args: object, folder: Path, **options: object) -> None:
        with transaction.atomic():
            mails = list(gallery.all_mails())
            transaction.set_rollback(True)
        folder.mkdir(parents=True, exist_ok=True)
        page = folder / "index.html"
        page.write_text(render_to_string("dashboard/mail_gallery.html", {"mails": mails}))
        heaviest = max(mail.kilobytes for mail in mails)
        self.stdout.write(f"{len(mails)} mails, the heaviest {heaviest} KB: {page}")

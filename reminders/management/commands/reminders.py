from argparse import ArgumentParser
from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reminders.actions import retrying, sending, watching
from reminders.gauges import backlog
from reminders.models import Delivery


class Command(BaseCommand):
    help = "Look at the reminders of all users, try failed ones again, or send all that is due."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        verbs.add_parser("look", help="what waits, what failed lately and why; 1 if not well")
        retry = verbs.add_parser("retry", help="try failed mails again")
        retry.add_argument("--days", type=int, default=7, help="failed within so many days")
        verbs.add_parser("drain", help="send here and now until nothing waits")

    def handle(self, *args: object, verb: str, **options: object) -> None:
        getattr(self, verb)(**options)

    def look(self, **options: object) -> None:
        """Print the state; exit status 1 when something is wrong, for scripts."""
        health = watching.read_health()
        self.stdout.write(f"clock seen       {_ago(health.beat_seen_at)}")
        self.stdout.write(f"worker seen      {_ago(health.worker_seen_at)}")
        self.stdout.write(f"oldest waiting   {_ago(health.oldest_due_at)}")
        for name, number in backlog().items():
            self.stdout.write(f"{name:<16} {number}")
        refused = Delivery.objects.exclude(outcome="accepted").order_by("-tried_at", "-pk")
        for attempt in refused[:10]:
            said = f"{attempt.code or ''} {attempt.detail}".strip()
            self.stdout.write(f"{attempt.tried_at:%Y-%m-%d %H:%M} {attempt.outcome}: {said}")
        if not health.is_well:
            raise CommandError(", ".join(health.troubles))

    def retry(self, days: int, **options: object) -> None:
        number = retrying.retry_failed(since=timezone.now() - timedelta(days=days))
        self.stdout.write(f"{number} reminders leave again")

    def drain(self, **options: object) -> None:
        number = 0
        while sent := sending.send_due():
            number += sent
        self.stdout.write(f"{number} mails sent")


def _ago(moment: object) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC" if moment else "never"

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from accounts.models import User
from dashboard import demonstration


class Command(BaseCommand):
    help = "Loads small stories of a student, a career changer and a center, or removes them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--only-if-empty", action="store_true")
        parser.add_argument("--show-sign-ins", action="store_true")
        parser.add_argument("--remove", action="store_true")

    def handle(self, *args: object, **options: bool) -> None:
        if options["show_sign_ins"]:
            self.stdout.write(demonstration.sign_ins())
        elif options["remove"]:
            self.stdout.write(f"{demonstration.remove_demonstration()} invented people removed.")
        elif not (options["only_if_empty"] and User.objects.exists()):
            demonstration.tell_story()

"""How fast reminders leave and are planned, and what a tick costs that finds nothing."""

import os
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from accounts.models import User
from bench.people import LARGE
from bench.site import Site
from interviews.actions.planning import replan_all
from interviews.models import Interview
from reminders.actions.choosing import choose_preset
from reminders.actions.gathering import gather_due
from reminders.actions.watching import show_life
from reminders.mail import compose
from reminders.models import Delivery, Mail, Preference, Reminder
from reminders.tasks import look
from reminders.writing import as_bytes

TITLE = "Reminders"
LEAST_OF_BARE_LOOP = 0.5
MOST_OF_SELECT_1 = 5
FUTURE = 5_000_000


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    is_quick = rounds < 100
    print(f"\n{TITLE}")
    missed = sending(1500 if is_quick else 3000)
    planning()
    return missed + ticking(FUTURE // (100 if is_quick else 1), rounds * 10)


def say(name: str, value: float, unit: str) -> None:
    print(f"{name:<60}{value:12,.2f} {unit}")


def sending(number: int) -> list[str]:
    """One worker's run against a bare loop with the same messages over one connection."""
    with sink() as port, worker(port):
        make_due(1200)
        look_until_sent()
        ready = ready_messages(number)
        bare = number / seconds(lambda: bare_loop(port, ready))
        make_due(number)
        ours = number / seconds(look_until_sent)
    say("bare loop, one connection", bare, "mails/s")
    say("one worker of four processes, from the row to the note", ours, "mails/s")
    say("ratio", ours / bare, f"at least {LEAST_OF_BARE_LOOP}")
    short = ours / bare < LEAST_OF_BARE_LOOP
    return [f"{TITLE}: sending at {ours / bare:.2f} of a bare loop"] if short else []


def look_until_sent() -> None:
    """One tick, as beat gives it, and patience until every row says that it has left."""
    look.delay()
    mine = Reminder.objects.filter(owner__email__startswith="mailed", status="planned")
    while mine.exists():
        time.sleep(0.02)


@contextmanager
def worker(port: int) -> Iterator[None]:
    """One Celery worker with four processes, each with its own connections."""
    environment = os.environ | {"EMAIL_URL": f"smtp://127.0.0.1:{port}"}
    command = ["-m", "celery", "-q", "-A", "config", "worker", "-c", "4", "-l", "ERROR"]
    process = subprocess.Popen([sys.executable, *command], env=environment)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def planning() -> None:
    """All reminders of the large owner after a change of the rules."""
    owner = User.objects.get(email=LARGE)
    interviews = Interview.objects.filter(owner=owner).count()
    replan_all(owner)
    took = seconds(lambda: choose_preset(owner=owner, preset="persistent"))
    say(f"replan {interviews:,} interviews after a rule change", interviews / took, "interviews/s")
    Preference.objects.filter(owner=owner).delete()


def ticking(future: int, rounds: int) -> list[str]:
    """What beat's minute costs when nothing is due, against the smallest statement there is."""
    put_ahead(future)
    settle_everything_due()
    assert not show_life()
    floor = middle(rounds, select_1)
    tick = middle(rounds, show_life)
    say("SELECT 1", floor * 1e6, "µs")
    say(f"tick with {future:,} reminders ahead and none due", tick * 1e6, "µs")
    say("ratio", tick / floor, f"at most {MOST_OF_SELECT_1}")
    slow = tick / floor > MOST_OF_SELECT_1
    return [f"{TITLE}: a tick costs {tick / floor:.1f} x SELECT 1"] if slow else []


def select_1() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def middle(rounds: int, work: Callable[[], object]) -> float:
    return sorted(seconds(work) for _ in range(rounds))[rounds // 2]


@contextmanager
def sink() -> Iterator[int]:
    """A mail server of its own process that takes everything and keeps nothing."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Sink"]
    process = subprocess.Popen([sys.executable, *command])
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return


def bare_loop(port: int, messages: list[tuple[str, bytes]]) -> None:
    with smtplib.SMTP("127.0.0.1", port) as server:
        for to, message in messages:
            server.sendmail("askwell@localhost", [to], message)


def ready_messages(number: int) -> list[tuple[str, bytes]]:
    make_due(number)
    while gather_due():
        pass
    mails = list(Mail.objects.filter(status="waiting").select_related("owner"))
    letters = [letter.message for letter in compose(mails)]
    return [(letter.to[0], as_bytes(letter)) for letter in letters]


def make_due(number: int) -> None:
    """So many owners with one reminder each that is due now, and nothing else."""
    settle_everything_due()
    Delivery.objects.all().delete()
    Mail.objects.all().delete()
    owners = [owner_number(i) for i in range(number)]
    User.objects.bulk_create(owners, ignore_conflicts=True)
    ids = User.objects.filter(email__startswith="mailed").values_list("pk", flat=True)[:number]
    source = f"interview:{Interview.objects.filter(asked_at__isnull=False).first().pk}"
    now = timezone.now()
    Reminder.objects.filter(owner__in=ids).delete()
    Reminder.objects.bulk_create(
        Reminder(owner_id=pk, source=source, rule="nudge", due_at=now, leaves_at=now) for pk in ids
    )


def owner_number(number: int) -> User:
    return User(email=f"mailed{number}@example.org", name=f"Reader {number}")


def settle_everything_due() -> None:
    now = timezone.now()
    Mail.objects.filter(status="waiting").update(emptied_at=now)
    Reminder.objects.waiting().update(settled_at=now)


def put_ahead(number: int) -> None:
    """So many reminders of one owner in the months to come; kept between runs."""
    owner, _created = User.objects.get_or_create(email="ahead@example.org")
    there = Reminder.objects.filter(owner=owner).count()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO reminders_reminder (owner_id, created_at, updated_at, source, rule,
                occurrence, due_at, leaves_at, is_exact)
            SELECT %s, now(), now(), 'interview:' || n, 'bench', '', due, due, false
            FROM (SELECT n, now() + interval '1 day' + n %% 180 * interval '1 day'
                  + n * interval '1 second' AS due FROM generate_series(%s, %s) n) rows
            """,
            [owner.pk, there, number - 1],
        )
        cursor.execute("VACUUM ANALYZE reminders_reminder")

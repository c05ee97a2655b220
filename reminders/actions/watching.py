"""Signs of life: who shows them, who misses them."""

import logging
import socket
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache, caches
from django.db import connection
from django.db.models import Max, Min
from django.utils import timezone
from redis import RedisError

from reminders import servers
from reminders.models import Delivery, Heartbeat, Mail, MailServer, Reminder

log = logging.getLogger(__name__)

SILENT_AFTER = timedelta(minutes=3)
STUCK_AFTER = timedelta(minutes=10)
# With SILENT_AFTER less than five minutes: so long may a silent part go unnoticed.
REMEMBERED_SECONDS = 90
HEALTH_KEY = "reminders.health"

_LOOK = "SELECT reminders_look(%s, %s, coalesce(%s, statement_timestamp()))"


def show_life(part: str = Heartbeat.Part.WORKER) -> bool:
    """Write the heartbeat of this host and say whether anything is due, in one statement."""
    now = None if settings.DATABASE_TELLS_TIME else timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_LOOK, [part, socket.gethostname(), now])
        return bool(cursor.fetchone()[0])


def ping_outside(health: "Health") -> None:
    """Tell the outside watcher that all is well; it raises the alarm when this stays away."""
    if not settings.HEARTBEAT_PING_URL or not health.is_well:
        return
    try:
        urllib.request.urlopen(settings.HEARTBEAT_PING_URL, timeout=5).close()  # noqa: S310
    except (urllib.error.URLError, OSError) as error:
        log.warning("The outside watcher could not be reached: %s", error)


@dataclass(frozen=True)
class Health:
    """What the pages, the probes and the command line say about the machinery.

    Heartbeats are told by the clock of the database (`now`), so hosts need not agree on one.
    """

    now: datetime
    worker_seen_at: datetime | None
    beat_seen_at: datetime | None
    oldest_due_at: datetime | None
    paused_until: datetime | None
    last_error: str

    @property
    def is_worker_silent(self) -> bool:
        return not self.worker_seen_at or self.now - self.worker_seen_at > SILENT_AFTER

    @property
    def is_beat_silent(self) -> bool:
        return not self.beat_seen_at or self.now - self.beat_seen_at > SILENT_AFTER

    @property
    def is_stuck(self) -> bool:
        return bool(self.oldest_due_at and self.now - self.oldest_due_at > STUCK_AFTER)

    @property
    def is_server_down(self) -> bool:
        return self.paused_until is not None

    @property
    def troubles(self) -> list[str]:
        """Names of what is wrong; empty when reminders leave as they should."""
        signs = {
            "worker_silent": self.is_worker_silent,
            "beat_silent": self.is_beat_silent,
            "stuck": self.is_stuck,
            "server_down": self.is_server_down,
        }
        return [name for name, is_wrong in signs.items() if is_wrong]

    @property
    def is_well(self) -> bool:
        return not self.troubles

    @property
    def oldest_age(self) -> float:
        """Seconds the oldest due reminder has been waiting."""
        return (
            max(0.0, (self.now - self.oldest_due_at).total_seconds()) if self.oldest_due_at else 0.0
        )


def read_health() -> Health:
    """Five small queries on indexes; nothing is counted over."""
    now = _database_time()
    seen = dict(Heartbeat.objects.values_list("part").annotate(Max("seen_at")))
    due = Reminder.objects.waiting().aggregate(at=Min("next_at"))["at"]
    waiting = Mail.objects.filter(status="waiting").aggregate(at=Min("created_at"))["at"]
    server = MailServer.objects.filter(name=servers.server_name()).first()
    return Health(
        now=now,
        worker_seen_at=seen.get("worker"),
        beat_seen_at=seen.get("beat"),
        oldest_due_at=min((at for at in (due, waiting) if at), default=None),
        paused_until=server.paused_until if server else None,
        last_error=server.last_error if server else "",
    )


def remember_health() -> Health:
    """Read it and keep it for the pages; each tick does, so that no page has to."""
    health = read_health()
    try:
        cache.set(HEALTH_KEY, health, REMEMBERED_SECONDS)
    except RedisError as error:
        log.warning("The state of the machinery could not be kept: %s", error)
    return health


def recall_health() -> Health:
    """What was last remembered; when ticks stay away that long, it is read anew."""
    health = caches["near"].get(HEALTH_KEY)
    if health is None:
        health = _remembered() or remember_health()
        caches["near"].set(HEALTH_KEY, health)
    return health


def _remembered() -> Health | None:
    try:
        return cache.get(HEALTH_KEY)
    except RedisError:
        return None


def _database_time() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        return cursor.fetchone()[0]


def count_lately(now: datetime | None = None) -> dict[str, int]:
    """Tries of the last hour by outcome, for the failure rate."""
    now = now or timezone.now()
    outcomes = Delivery.objects.filter(tried_at__gt=now - timedelta(hours=1))
    counts = dict.fromkeys(Delivery.Outcome.values, 0)
    for outcome in outcomes.values_list("outcome", flat=True).iterator():
        counts[outcome] += 1
    return counts

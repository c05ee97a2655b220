"""The state of the machinery as Prometheus reads it."""

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from reminders.actions.watching import count_lately, read_health
from reminders.models import Mail, Reminder

CONTENT_TYPE = CONTENT_TYPE_LATEST
QUEUE_COUNTED = 100_000


def as_text() -> bytes:
    """All gauges, read from the database at this moment, so that any web process may answer."""
    registry = CollectorRegistry()
    for name, words, value in _values():
        Gauge(f"askwell_{name}", words, registry=registry).set(value)
    tries = Gauge(
        "askwell_tries_last_hour", "Tries to send by outcome", ["outcome"], registry=registry
    )
    for outcome, number in count_lately().items():
        tries.labels(outcome).set(number)
    return generate_latest(registry)


def _values() -> list[tuple[str, str, float]]:
    health = read_health()
    worker, beat = health.worker_seen_at, health.beat_seen_at
    silence = float("inf")
    return [
        (
            "worker_heartbeat_age_seconds",
            "Seconds since any worker showed itself",
            (health.now - worker).total_seconds() if worker else silence,
        ),
        (
            "beat_heartbeat_age_seconds",
            "Seconds since any beat showed itself",
            (health.now - beat).total_seconds() if beat else silence,
        ),
        ("oldest_due_seconds", "Seconds the oldest due reminder waits", health.oldest_age),
        *((name, name.replace("_", " "), number) for name, number in backlog().items()),
        ("mail_server_paused", "1 while nobody sends", float(health.is_server_down)),
        ("well", "1 when reminders leave as they should", float(health.is_well)),
    ]


def backlog() -> dict[str, int]:
    """What waits, counted up to a limit: beyond it the queue is simply long."""
    return {
        "reminders_due": Reminder.objects.waiting()[:QUEUE_COUNTED].count(),
        "mails_waiting": Mail.objects.filter(status="waiting")[:QUEUE_COUNTED].count(),
    }

"""Put due reminders into mails: who gets one, who gets several in one, who has to wait."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.models import User
from reminders.actions.planning import clock_of
from reminders.models import Mail, Reminder, Suppression

GATHER_LOCK = 7_163_001
OWNERS_AT_ONCE = 500
STALE = timedelta(days=1)

Bundle = tuple[Mail, list[Reminder]]


@transaction.atomic
def gather_due(now: datetime | None = None) -> int:
    """Give every due reminder its mail; return how many were looked at.

    One worker gathers at a time (an advisory lock that dies with its transaction), so that a
    digest is never split between two; the others go on sending.
    """
    may_gather, told = _ask_to_gather()
    if not may_gather:
        return 0
    now = now or (told if settings.DATABASE_TELLS_TIME else timezone.now())
    first = Reminder.objects.waiting(now).order_by("next_at").values_list("owner_id", flat=True)
    owner_ids = set(first[:OWNERS_AT_ONCE])
    rows = list(
        Reminder.objects.waiting(now)
        .filter(owner_id__in=owner_ids)
        .order_by("next_at", "pk")
        .only("owner_id", "next_at", "leaves_at", "held_until", "is_exact")
        .select_for_update(skip_locked=True)
    )
    by_owner: dict[int, list[Reminder]] = defaultdict(list)
    for row in rows:
        by_owner[row.owner_id].append(row)
    _put_into_mails(by_owner, now)
    return len(rows)


# A worker that freezes while it gathers loses its connection, and with it the lock.
_ASK = """
SELECT pg_try_advisory_xact_lock(%s), statement_timestamp(),
    set_config('idle_in_transaction_session_timeout', '30s', true)
"""


def _ask_to_gather() -> tuple[bool, datetime]:
    """Whether nobody else gathers just now, and what time it is by the database's clock."""
    with connection.cursor() as cursor:
        cursor.execute(_ASK, [GATHER_LOCK])
        may_gather, now, _timeout = cursor.fetchone()
        return may_gather, now


def _put_into_mails(by_owner: dict[int, list[Reminder]], now: datetime) -> None:
    owners = User.objects.in_bulk(by_owner)
    silent = _silent_addresses(owners.values())
    room = _room_this_hour(owners, now)
    bundles: list[Bundle] = []
    held: list[Reminder] = []
    for owner_id, rows in by_owner.items():
        owner = owners[owner_id]
        if owner.email in silent or not owner.is_active:
            held += _hold(rows, now + timedelta(days=1))
            continue
        # A step so old met a break of ours: it comes at the owner's hour, not in the night.
        stale = [row for row in rows if row.next_at < now - STALE]
        held += _hold(stale, clock_of(owner, now).next_mail(now)) if stale else []
        fresh = [row for row in rows if row.next_at >= now - STALE]
        bundles += _bundle(owner, fresh, room[owner_id])
    _save(bundles, held, now)


def _hold(rows: list[Reminder], until: datetime) -> list[Reminder]:
    for row in rows:
        row.held_until = until
    return rows


def _bundle(owner: User, rows: list[Reminder], room: int) -> list[Bundle]:
    """Mails for one owner: exact ones alone, the rest as the owner likes it.

    More than the hour has room for go together into one mail.
    """
    together = [row for row in rows if _goes_into_digest(owner, row)]
    alone = [row for row in rows if not _goes_into_digest(owner, row)]
    if len(alone) > room:
        alone, together = [], rows
    bundles = [(Mail(owner=owner, kind=Mail.Kind.SINGLE), [row]) for row in alone]
    if len(together) == 1:
        bundles.append((Mail(owner=owner, kind=Mail.Kind.SINGLE), together))
    elif together:
        bundles.append((Mail(owner=owner, kind=Mail.Kind.DIGEST), together))
    return bundles


def _goes_into_digest(owner: User, row: Reminder) -> bool:
    """By wish, or because it came more than a day too late (held for the next mail hour)."""
    if row.held_until and row.held_until > row.leaves_at + STALE:
        return True
    return owner.digest != User.Digest.SINGLE and not row.is_exact


_PUT_IN = """
WITH made AS (
    INSERT INTO reminders_mail (owner_id, kind, key, tries, created_at, updated_at)
    SELECT owner, kind, key, 0, %(now)s, %(now)s
    FROM unnest(%(owners)s::bigint[], %(kinds)s::text[], %(keys)s::uuid[])
        AS mails (owner, kind, key)
    RETURNING id, key
)
UPDATE reminders_reminder SET mail_id = made.id
FROM made JOIN unnest(%(keys_of_rows)s::uuid[], %(rows)s::bigint[]) AS pairs (key, reminder)
    USING (key)
WHERE reminders_reminder.id = pairs.reminder
"""


def _save(bundles: list[Bundle], held: list[Reminder], now: datetime) -> None:
    """All mails and what goes into them in one statement; the ORM's way costs four times more."""
    values: dict[str, Any] = {
        "now": now,
        "owners": [mail.owner_id for mail, _ in bundles],
        "kinds": [mail.kind for mail, _ in bundles],
        "keys": [mail.key for mail, _ in bundles],
        "keys_of_rows": [mail.key for mail, rows in bundles for _ in rows],
        "rows": [row.pk for _, rows in bundles for row in rows],
    }
    with connection.cursor() as cursor:
        cursor.execute(_PUT_IN, values)
    Reminder.objects.bulk_update(held, ["held_until"], batch_size=500)


def _silent_addresses(owners: Iterable[User]) -> set[str]:
    addresses = [owner.email for owner in owners]
    found = Suppression.objects.annotate(lower=Lower("address")).filter(
        lower__in=addresses, lifted_at=None
    )
    return set(found.values_list("lower", flat=True))


def _room_this_hour(owners: dict[int, User], now: datetime) -> dict[int, int]:
    """How many single mails each may still get within the hour before they are put together."""
    lately = Mail.objects.filter(owner__in=owners, created_at__gt=now - timedelta(hours=1))
    counts = dict(lately.values_list("owner").annotate(Count("pk")))
    return {pk: settings.REMINDERS_PER_HOUR - counts.get(pk, 0) for pk in owners}

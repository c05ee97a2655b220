"""Put due reminders into mails: who gets one, who gets several in one, who has to wait."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.models import User
from reminders.actions.planning import clock_of
from reminders.models import Mail, Reminder, Suppression

GATHER_LOCK = 7_163_001
OWNERS_AT_ONCE = 2000
STALE = timedelta(days=1)


@transaction.atomic
def gather_due(now: datetime | None = None) -> int:
    """Give every due reminder its mail; return how many were looked at.

    One worker gathers at a time (an advisory lock that dies with its transaction), so that a
    digest is never split between two; the others go on sending.
    """
    now = now or timezone.now()
    if not _may_gather():
        return 0
    first = Reminder.objects.waiting(now).order_by("next_at").values_list("owner_id", flat=True)
    owner_ids = set(first[:OWNERS_AT_ONCE])
    rows = list(
        Reminder.objects.waiting(now)
        .filter(owner_id__in=owner_ids)
        .order_by("next_at", "pk")
        .select_for_update(skip_locked=True)
    )
    by_owner: dict[int, list[Reminder]] = defaultdict(list)
    for row in rows:
        by_owner[row.owner_id].append(row)
    _put_into_mails(by_owner, now)
    return len(rows)


def _may_gather() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [GATHER_LOCK])
        return bool(cursor.fetchone()[0])


def _put_into_mails(by_owner: dict[int, list[Reminder]], now: datetime) -> None:
    owners = User.objects.in_bulk(by_owner)
    silent = _silent_addresses(owners.values())
    room = _room_this_hour(owners, now)
    bundles: list[tuple[Mail, list[Reminder]]] = []
    held: list[Reminder] = []
    for owner_id, rows in by_owner.items():
        owner = owners[owner_id]
        if owner.email in silent or not owner.is_active:
            held += _hold(rows, now + timedelta(days=1))
            continue
        stale = [row for row in rows if row.next_at < now - STALE]
        held += _hold(stale, clock_of(owner, now).next_mail(now)) if stale else []
        fresh = [row for row in rows if row.next_at >= now - STALE]
        bundles += _bundle(owner, fresh, room[owner_id])
    _save(bundles, held)


def _hold(rows: list[Reminder], until: datetime) -> list[Reminder]:
    for row in rows:
        row.held_until = until
    return rows


def _bundle(owner: User, rows: list[Reminder], room: int) -> list[tuple[Mail, list[Reminder]]]:
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
UPDATE reminders_reminder SET mail_id = pairs.mail
FROM unnest(%s::bigint[], %s::bigint[]) AS pairs (id, mail)
WHERE reminders_reminder.id = pairs.id
"""


def _save(bundles: list[tuple[Mail, list[Reminder]]], held: list[Reminder]) -> None:
    Mail.objects.bulk_create([mail for mail, _ in bundles])
    pairs = [(row.pk, mail.pk) for mail, rows in bundles for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(_PUT_IN, [[pk for pk, _ in pairs], [mail for _, mail in pairs]])
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

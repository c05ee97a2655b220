"""Keep the table of reminders true to what the apps want."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from accounts.models import User
from reminders import sources as registry
from reminders.clock import Clock
from reminders.models import Reminder
from reminders.wanted import Wanted

MOVED = ["due_at", "until", "is_exact", "leaves_at", "mail", "withdrawn_at", "updated_at"]


def clock_of(owner: User, now: datetime | None = None) -> Clock:
    """The owner's clock, with the days off that their career center keeps."""
    return Clock.of(owner, now, days_off=registry.days_off(owner))


@transaction.atomic
def reconcile(*, owner: User, sources: Collection[str], wanted: Iterable[Wanted]) -> None:
    """Make the owner's reminders of these sources equal to the wanted set.

    Adds what is new, moves what moved, withdraws what is no longer wanted and brings it back
    when it is wanted again. What has left is never moved and never sent twice; what the user
    settled or dismissed stays so, and a dismissed rule gets no further occurrence.
    """
    clock = clock_of(owner)
    known = {
        (row.source, row.rule, row.occurrence): row
        for row in Reminder.objects.select_for_update().filter(owner=owner, source__in=sources)
    }
    silenced = {(row.source, row.rule) for row in known.values() if row.dismissed_at}
    asked = {want.key: want for want in wanted}
    new = [
        _plan(owner, want, clock)
        for key, want in asked.items()
        if key not in known and key[:2] not in silenced
    ]
    changed = [row for key, row in known.items() if _follow(row, asked.get(key), clock)]
    Reminder.objects.bulk_create(new, ignore_conflicts=True, batch_size=1000)
    Reminder.objects.bulk_update(changed, MOVED, batch_size=500)


def _plan(owner: User, want: Wanted, clock: Clock) -> Reminder:
    return Reminder(
        owner=owner,
        source=want.source,
        rule=want.rule,
        occurrence=want.occurrence,
        due_at=want.due_at,
        until=want.until,
        is_exact=want.is_exact,
        leaves_at=clock.leaves(want.due_at, is_exact=want.is_exact),
    )


def _follow(row: Reminder, want: Wanted | None, clock: Clock) -> bool:
    """Bring one row to what is wanted of it; say whether anything changed."""
    before = row.due_at, row.until, row.is_exact, row.leaves_at, row.withdrawn_at
    if want is None:
        row.withdrawn_at = row.withdrawn_at or clock.now
    else:
        if row.withdrawn_at and row.sent_at is None:
            row.mail = None
        row.withdrawn_at = None
        if row.sent_at is None:
            _move(row, want, clock)
    row.updated_at = clock.now
    return before != (row.due_at, row.until, row.is_exact, row.leaves_at, row.withdrawn_at)


def _move(row: Reminder, want: Wanted, clock: Clock) -> None:
    """Give an unsent row its new time; a mail that waits to leave loses it if it is later."""
    row.is_exact, row.until = want.is_exact, want.until
    leaves_at = clock.leaves(want.due_at, is_exact=want.is_exact)
    if row.due_at == want.due_at and leaves_at > clock.now >= row.leaves_at:
        return
    row.due_at, row.leaves_at = want.due_at, leaves_at
    if leaves_at > clock.now:
        row.mail = None

"""The page of reminders: what is coming, what left, what did not, each with its words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from accounts.paging import newest_first
from reminders import sources
from reminders.models import Delivery, Mail, Reminder
from reminders.sources import Notice

LATE = timedelta(minutes=30)
SHOWN = 50


@dataclass(frozen=True)
class Line:
    """One reminder with its words; `notice` is None when its source is gone."""

    reminder: Reminder
    notice: Notice | None
    is_late: bool
    trouble: Delivery | None


@dataclass(frozen=True)
class Log:
    planned: list[Line]
    failed: list[Line]
    left: list[Line]
    tests: list[Mail]
    older: str
    is_first: bool


def read_log(user: User, mark: str = "") -> Log:
    """Planned and failed ones on the first page, what left newest first, page by page."""
    now = timezone.now()
    mine = Reminder.objects.visible_to(user)
    page = newest_first(mine.filter(sent_at__isnull=False), by="sent_at", mark=mark)
    planned, failed, tests = [], [], []
    if page.is_first:
        planned = list(mine.planned().order_by("next_at", "pk")[:SHOWN])
        failed = list(mine.filter(status="failed").order_by("-failed_at", "-pk")[:SHOWN])
        asked_for = Mail.objects.visible_to(user).filter(kind="test")
        tests = list(asked_for.order_by("-created_at", "-pk")[:3])
    rows = [*planned, *failed, *page.rows]
    notices = sources.describe(rows)
    troubles = _troubles(rows)
    lines = {
        row.pk: Line(row, notices.get(row.pk), _is_late(row, now), troubles.get(row.mail_id))
        for row in rows
    }
    return Log(
        planned=[lines[row.pk] for row in planned],
        failed=[lines[row.pk] for row in failed],
        left=[lines[row.pk] for row in page.rows],
        tests=tests,
        older=page.older,
        is_first=page.is_first,
    )


def _is_late(row: Reminder, now: datetime) -> bool:
    planned = max(at for at in (row.leaves_at, row.created_at, row.snoozed_until) if at)
    return (row.sent_at or now) - planned > LATE


def _troubles(rows: list[Reminder]) -> dict[int, Delivery]:
    """The last try of each mail that did not simply arrive."""
    mails = {row.mail_id for row in rows if row.mail_id and row.sent_at is None}
    tries = Delivery.objects.filter(mail__in=mails).order_by("tried_at", "pk")
    return {attempt.mail_id: attempt for attempt in tries}

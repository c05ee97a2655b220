"""The morning: a line for each student with open flags, the most pressing first (R49, R51)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext_noop as _

from accounts.models import User
from accounts.paging import read_key
from centers.audit import record
from centers.gate.reading import PAGE, SAW, Page
from centers.gate.sheets import FlagRow, flag_row, flag_rows
from centers.models import Center, Flag
from centers.querysets import FlagQuerySet

# FLAG_COLUMNS of what a page's students have beside the flags that brought them there. Composed
# by the ORM, this and the consent it asks for would cost the page a tenth of its time.
_LESS_PRESSING = """
SELECT flag.topic, flag.amount, who.name, who.email, heard.name, heard.email,
    flag.id, flag.membership_id, flag.priority, flag.words, flag.raised_at
FROM centers_flag flag
JOIN centers_membership student ON student.id = flag.membership_id
JOIN accounts_user who ON who.id = student.user_id
LEFT JOIN centers_membership recipient ON recipient.id = flag.recipient_id
LEFT JOIN accounts_user heard ON heard.id = recipient.user_id
WHERE flag.closed_at IS NULL AND flag.membership_id = ANY(%(students)s)
    AND NOT flag.id = ANY(%(told)s)
    AND (flag.topic = ANY(%(said)s) OR EXISTS (
        SELECT FROM centers_sharinggrant
        WHERE membership_id = flag.membership_id AND withdrawn_at IS NULL))
    AND (%(recipient)s::bigint IS NULL OR recipient.user_id = %(recipient)s)
ORDER BY flag.priority, flag.raised_at, flag.id
"""


class FlaggedStudent(NamedTuple):
    """A line of the morning: it stands where the most pressing of the student's flags does."""

    name: str
    pk: int
    priority: int
    raised_at: datetime
    flags: tuple[FlagRow, ...]


def read_flags(
    *, reader: User, center: Center, after: str = "", is_for_me: bool = False, limit: int = PAGE
) -> Page[FlaggedStudent]:
    """Students of the reader with open flags; `is_for_me` leaves what was routed to the reader.

    A page is as long as `limit` flags make it. What else its students have is told with them,
    and on no later page.
    """
    flags = Flag.objects.open().visible_to(reader).filter(center=center)
    if is_for_me:
        flags = flags.filter(recipient__user=reader)
    found = flag_rows(_after(flags, reader, after).most_pressing_first()[: limit + 1])
    following = str(found[limit - 1].pk) if len(found) > limit else ""
    found = found[:limit]
    if following:
        found += _less_pressing(found, reader if is_for_me else None)
    if found:
        about = sorted({flag.student_pk for flag in found})
        record(center=center, actor=reader, verb=SAW, what=_("the morning"), about=about)
    return Page(_by_student(found), following)


def _after(flags: QuerySet[Flag], reader: User, after: str) -> QuerySet[Flag]:
    """What follows the last flag of the page before, without students who were on a page."""
    key = read_key(after)
    last = key and Flag.objects.visible_to(reader).filter(pk=key).first()
    if not last:
        return flags
    return flags.exclude(membership__in=flags.up_to(last).values("membership"))


def _less_pressing(found: Iterable[FlagRow], recipient: User | None) -> tuple[FlagRow, ...]:
    """Other open flags of the students found, whom the reader answers for."""
    asked: dict[str, Any] = {
        "students": [flag.student_pk for flag in found],
        "told": [flag.pk for flag in found],
        "said": list(FlagQuerySet.SAID_BY_THE_STUDENT),
        "recipient": recipient and recipient.pk,
    }
    with connection.cursor() as cursor:
        cursor.execute(_LESS_PRESSING, asked)
        return tuple(map(flag_row, cursor.fetchall()))


def _by_student(found: Iterable[FlagRow]) -> tuple[FlaggedStudent, ...]:
    """In the order in which students first appear."""
    flags: dict[int, list[FlagRow]] = {}
    for flag in found:
        flags.setdefault(flag.student_pk, []).append(flag)
    return tuple(
        FlaggedStudent(own[0].student, pk, own[0].priority, own[0].raised_at, tuple(own))
        for pk, own in flags.items()
    )

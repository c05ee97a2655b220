"""The mails: one function for each, three files `templates/emails/<name>.*` for each."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from email.utils import format_datetime, parseaddr
from functools import cache

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone, translation

from reminders import links, sources
from reminders.models import Mail, Reminder
from reminders.sources import Notice
from reminders.stencils import Stencil, blank

log = logging.getLogger(__name__)

LATE = timedelta(minutes=30)
TOLD, NAMED = 10, 30


@dataclass(frozen=True)
class Step:
    """One reminder as a mail tells it, with its links."""

    notice: Notice
    url: str
    due_at: datetime
    is_overdue: bool
    late_since: datetime | None
    answers: dict[str, str]


@dataclass(frozen=True)
class Letter:
    """A mail as written: its message and the reminders that went in.

    No message when nothing in it is open any more; the exception when it cannot be written.
    """

    mail: Mail
    carried: list[Reminder]
    message: EmailMultiAlternatives | Exception | None


Singles = Callable[[datetime | None, tuple[str, ...]], Stencil]


def compose(mails: list[Mail]) -> Iterator[Letter]:
    """Write mails. Owners of one language and zone are told together, for few queries.

    One that cannot be written does not take its neighbours down.
    """
    carried: dict[int | None, list[Reminder]] = defaultdict(list)
    rows = Reminder.objects.filter(mail__in=mails, status="planned").order_by("due_at", "pk")
    for row in rows.defer("updated_at", "next_at"):
        carried[row.mail_id].append(row)
    groups: dict[tuple[str, str], list[Mail]] = defaultdict(list)
    for mail in mails:
        groups[mail.owner.language, mail.owner.time_zone].append(mail)
    for (language, zone), group in groups.items():
        with translation.override(language), timezone.override(zone):
            notices = _notices_of([row for mail in group for row in carried[mail.pk]])
            singles = cache(single_stencil)
            letters = [_letter_of(mail, carried[mail.pk], notices, singles) for mail in group]
        yield from letters


def _notices_of(rows: list[Reminder]) -> dict[int, Notice] | None:
    """All at once; None when an app fails over one of them, so that each is asked alone."""
    try:
        return sources.describe(rows)
    except Exception:
        log.exception("Reminders could not be told together")
        return None


def _letter_of(
    mail: Mail, rows: list[Reminder], notices: dict[int, Notice] | None, singles: Singles
) -> Letter:
    try:
        known = sources.describe(rows) if notices is None else notices
        told = [row for row in rows if row.pk in known]
        steps = [_step(row, mail, known[row.pk]) for row in told]
        return Letter(mail, told, _message(mail, steps, singles))
    except Exception as error:  # Words come from other apps; any error there stays one mail's.
        return Letter(mail, [], error)


def _message(mail: Mail, steps: list[Step], singles: Singles) -> EmailMultiAlternatives | None:
    if mail.kind == Mail.Kind.TEST:
        return test_message(mail)
    if not steps:
        return None
    if len(steps) == 1:
        return single_message(mail, steps[0], singles(steps[0].late_since, tuple(steps[0].answers)))
    return digest_message(mail, steps)


def _step(row: Reminder, mail: Mail, notice: Notice) -> Step:
    now = timezone.now()
    planned = row.snoozed_until or max(row.leaves_at, row.created_at)
    return Step(
        notice=notice,
        url=links.site_url(notice.path),
        due_at=row.due_at,
        is_overdue=row.due_at < now - timedelta(days=1),
        late_since=planned if now - planned > LATE else None,
        answers={verb: links.step_url(row, mail, verb) for verb in _verbs(row, now)},
    )


def _verbs(row: Reminder, now: datetime) -> Iterator[str]:
    """What the mail offers: nothing can be put off to after the moment that it is for."""
    for verb in links.VERBS:
        days = timedelta(days=int(verb)) if verb.isdigit() else timedelta(0)
        if row.until is None or now + days < row.until:
            yield verb


def single_message(mail: Mail, step: Step, stencil: Stencil) -> EmailMultiAlternatives:
    """One step; the subject is the step itself, or says that it comes late."""
    return _write(mail, stencil, {**vars(step.notice), "url": step.url, **step.answers})


def single_stencil(late_since: datetime | None, verbs: tuple[str, ...]) -> Stencil:
    """For all single mails of one language, zone, lateness and choice of answers."""
    step = Step(
        notice=Notice(**{field.name: blank(field.name) for field in fields(Notice)}),
        url=blank("url"),
        due_at=timezone.now(),
        is_overdue=False,
        late_since=late_since,
        answers={verb: blank(verb) for verb in verbs},
    )
    return _stencil("reminder", {"step": step})


def digest_message(mail: Mail, steps: list[Step]) -> EmailMultiAlternatives:
    """Several steps, overdue first; the subject counts them and names the first.

    Beyond ten they are only named, beyond thirty counted: a mail that is cut off by the
    mailbox (100 KB) or taken for an advertisement helps nobody.
    """
    steps = sorted(steps, key=lambda step: (not step.is_overdue, step.due_at))
    words = {
        "number": len(steps),
        "steps": steps[:TOLD],
        "named": steps[TOLD:NAMED],
        "rest": max(0, len(steps) - NAMED),
    }
    return _write(mail, _stencil("digest", words))


def test_message(mail: Mail) -> EmailMultiAlternatives:
    """Says that mail arrives, and when it was asked for."""
    return _write(mail, _stencil("test", {"asked_at": mail.created_at}))


def message_id(mail: Mail) -> str:
    """The same for every try, so that a mailbox can tell a repeated mail."""
    return f"<{mail.key.hex}@{_domain(settings.DEFAULT_FROM_EMAIL)}>"


@cache
def _domain(sender: str) -> str:
    return parseaddr(sender)[1].rpartition("@")[2] or "localhost"


def _stencil(name: str, words: dict[str, object]) -> Stencil:
    context = {
        "email": blank("email"),
        "site_url": settings.SITE_URL,
        "choices_url": links.site_url(reverse("reminders:preferences")),
        "goodbye_url": blank("goodbye_url"),
        **words,
    }
    return Stencil(name, context)


def _write(
    mail: Mail, stencil: Stencil, words: dict[str, str] | None = None
) -> EmailMultiAlternatives:
    goodbye = links.goodbye_url(mail.owner)
    values = {"email": mail.owner.email, "goodbye_url": goodbye, **(words or {})}
    values["subject"] = stencil.subject(values)
    message = EmailMultiAlternatives(
        subject=values["subject"],
        body=stencil.text(values),
        to=[mail.owner.email],
        headers={
            "Message-ID": message_id(mail),
            "Date": format_datetime(mail.created_at),
            "List-Unsubscribe": f"<{goodbye}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    message.attach_alternative(stencil.html(values), "text/html")
    return message

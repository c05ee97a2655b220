"""The mails: one function for each, three files `templates/emails/<name>.*` for each."""

import logging
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from reminders import links, sources
from reminders.models import Mail, Reminder
from reminders.sources import Notice

log = logging.getLogger(__name__)

LATE = timedelta(minutes=30)
TOLD, NAMED = 10, 30


@dataclass(frozen=True)
class Step:
    """One reminder as a mail tells it, with its links."""

    reminder: Reminder
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
    message: EmailMessage | Exception | None


def compose(mails: list[Mail]) -> Iterator[Letter]:
    """Write mails. Owners of one language and zone are told together, for few queries.

    One that cannot be written does not take its neighbours down.
    """
    carried: dict[int | None, list[Reminder]] = defaultdict(list)
    for row in Reminder.objects.filter(mail__in=mails, status="planned").order_by("due_at", "pk"):
        carried[row.mail_id].append(row)
    groups: dict[tuple[str, str], list[Mail]] = defaultdict(list)
    for mail in mails:
        groups[mail.owner.language, mail.owner.time_zone].append(mail)
    for (language, zone), group in groups.items():
        with translation.override(language), timezone.override(zone):
            notices = _notices_of([row for mail in group for row in carried[mail.pk]])
            letters = [_letter_of(mail, carried[mail.pk], notices) for mail in group]
        yield from letters


def _notices_of(rows: list[Reminder]) -> dict[int, Notice] | None:
    """All at once; None when an app fails over one of them, so that each is asked alone."""
    try:
        return sources.describe(rows)
    except Exception:
        log.exception("Reminders could not be told together")
        return None


def _letter_of(mail: Mail, rows: list[Reminder], notices: dict[int, Notice] | None) -> Letter:
    try:
        known = sources.describe(rows) if notices is None else notices
        told = [row for row in rows if row.pk in known]
        return Letter(mail, told, _message(mail, [_step(row, mail, known[row.pk]) for row in told]))
    except Exception as error:  # Words come from other apps; any error there stays one mail's.
        return Letter(mail, [], error)


def _message(mail: Mail, steps: list[Step]) -> EmailMessage | None:
    if mail.kind == Mail.Kind.TEST:
        return test_message(mail)
    if not steps:
        return None
    return single_message(mail, steps[0]) if len(steps) == 1 else digest_message(mail, steps)


def _step(row: Reminder, mail: Mail, notice: Notice) -> Step:
    now = timezone.now()
    planned = row.snoozed_until or row.leaves_at
    return Step(
        reminder=row,
        notice=notice,
        url=links.site_url(notice.path),
        due_at=row.due_at,
        is_overdue=row.due_at < now - timedelta(days=1),
        late_since=planned if now - planned > LATE else None,
        answers={verb: links.step_url(row, mail, verb) for verb in links.VERBS},
    )


def single_message(mail: Mail, step: Step) -> EmailMessage:
    """One step; the subject is the step itself, or says that it comes late."""
    return _letter(mail, "reminder", {"step": step})


def digest_message(mail: Mail, steps: list[Step]) -> EmailMessage:
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
    return _letter(mail, "digest", words)


def test_message(mail: Mail) -> EmailMessage:
    """Says that mail arrives, and when it was asked for."""
    return _letter(mail, "test", {"asked_at": mail.created_at})


def message_id(mail: Mail) -> str:
    """The same for every try, so that a mailbox can tell a repeated mail."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{mail.key.hex}@{domain}>"


def _letter(mail: Mail, name: str, words: dict[str, object]) -> EmailMessage:
    goodbye = links.goodbye_url(mail.owner)
    context = {
        "owner": mail.owner,
        "site_url": settings.SITE_URL,
        "choices_url": links.site_url(reverse("reminders:preferences")),
        "goodbye_url": goodbye,
        **words,
    }
    context["subject"] = " ".join(render_to_string(f"emails/{name}.subject.txt", context).split())
    message = EmailMultiAlternatives(
        subject=context["subject"],
        body=render_to_string(f"emails/{name}.txt", context),
        to=[mail.owner.email],
        headers={
            "Message-ID": message_id(mail),
            "Date": format_datetime(mail.created_at),
            "List-Unsubscribe": f"<{goodbye}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    message.attach_alternative(render_to_string(f"emails/{name}.html", context), "text/html")
    return message

"""The mails: one function for each, three files `templates/emails/<name>.*` for each."""

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
from django.utils.translation import gettext, ngettext

from reminders import links, sources
from reminders.models import Mail, Reminder
from reminders.sources import Notice

LATE = timedelta(minutes=30)


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


def compose(mails: list[Mail]) -> Iterator[tuple[Mail, EmailMessage | None]]:
    """Each mail with its message, or with None when nothing in it is open any more.

    The reminders of all mails are read and told in one go; `mail.carried` says which went in.
    """
    by_mail: dict[int, list[Reminder]] = defaultdict(list)
    rows = Reminder.objects.filter(mail__in=mails, status="planned").order_by("due_at", "pk")
    for row in rows:
        by_mail[row.mail_id].append(row)
    notices = sources.describe([row for group in by_mail.values() for row in group])
    for mail in mails:
        told = [row for row in by_mail[mail.pk] if row.pk in notices]
        mail.carried = told
        with translation.override(mail.owner.language), timezone.override(mail.owner.zone):
            yield mail, _message(mail, told, notices)


def _message(mail: Mail, rows: list[Reminder], notices: dict[int, Notice]) -> EmailMessage | None:
    if mail.kind == Mail.Kind.TEST:
        return test_message(mail)
    steps = [_step(row, mail, notices[row.pk]) for row in rows]
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
    """One step; the subject is the step itself."""
    subject = step.notice.what
    if step.late_since:
        subject = gettext("Late: %(what)s") % {"what": subject}
    return _letter(mail, "reminder", subject, {"step": step, "steps": [step]})


def digest_message(mail: Mail, steps: list[Step]) -> EmailMessage:
    """Several steps, overdue first; the subject counts them and names the first."""
    steps = sorted(steps, key=lambda step: (not step.is_overdue, step.due_at))
    subject = ngettext(
        "%(count)d step: %(first)s", "%(count)d steps: %(first)s, and more", len(steps)
    ) % {"count": len(steps), "first": steps[0].notice.what}
    return _letter(mail, "digest", subject, {"steps": steps})


def test_message(mail: Mail) -> EmailMessage:
    """Says that mail arrives, and when it was asked for."""
    subject = gettext("Your reminders will reach you")
    return _letter(mail, "test", subject, {"asked_at": mail.created_at})


def message_id(mail: Mail) -> str:
    """The same for every try, so that a mailbox can tell a repeated mail."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{mail.key.hex}@{domain}>"


def _letter(mail: Mail, name: str, subject: str, words: dict[str, object]) -> EmailMessage:
    goodbye = links.goodbye_url(mail.owner)
    context = {
        "subject": subject,
        "owner": mail.owner,
        "site_url": settings.SITE_URL,
        "choices_url": links.site_url(reverse("reminders:preferences")),
        "goodbye_url": goodbye,
        **words,
    }
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
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

"""Every kind of mail the project sends, written with sample words, for one page to look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from allauth.account.adapter import get_adapter
from django.core import mail as outbox
from django.core.mail import EmailMultiAlternatives
from django.db.models import Model
from django.test.utils import override_settings
from django.utils import timezone

from accounts.models import User
from centers import mail as center_mail
from centers.models import Center, Invitation, Membership, Volunteer, VolunteerRequest
from contacts.models import Contact
from dashboard import mail
from dashboard.samples import MESSAGE, WORDS, Subject, subjects
from interviews.cadence import RULES
from interviews.mail import contact_message
from interviews.models import ContactMail, Interview, Kind
from interviews.models import Invitation as ContactInvitation
from reminders.mail import compose
from reminders.models import Mail, Reminder

ACCOUNT_MAILS = [
    "email_confirmation_signup",
    "email_confirmation",
    "email_confirm",
    "email_changed",
    "email_deleted",
    "password_reset_key",
    "password_reset",
    "password_changed",
    "password_set",
    "account_already_exists",
    "unknown_account",
]
DARK = "@media (prefers-color-scheme: dark)"


@dataclass(frozen=True)
class Shown:
    """One mail; `light` and `dark` are its HTML as a program in that mode would show it."""

    name: str
    subject: str
    text: str
    light: str
    dark: str
    kilobytes: float


def all_mails() -> Iterator[Shown]:
    """Samples in the order in which a user would meet them; leaves rows behind: roll back."""
    owner = User.objects.create_user("sample@example.org", name="Sam Sample")
    yield from (_shown(name, message) for name, message in _account_mails(owner))
    yield from (_shown(name, message) for name, message in _reminder_mails(owner))
    yield from (_shown(name, message) for name, message in _contact_mails(owner))
    yield from (_shown(name, message) for name, message in _center_mails(owner))
    yield from (_shown(name, message) for name, message in _account_goodbyes(owner))


def _shown(name: str, message: EmailMultiAlternatives) -> Shown:
    html = str(message.alternatives[0][0]) if message.alternatives else ""
    return Shown(
        name=name,
        subject=str(message.subject),
        text=str(message.body),
        light=html.replace(DARK, "@media not all"),
        dark=html.replace(DARK, "@media all"),
        kilobytes=round(len(message.message().as_bytes()) / 1024, 1),
    )


def _account_mails(owner: User) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    link = "https://askwell.example.org/accounts/a-link-that-works-once/"
    context = {
        "user": owner,
        "email": owner.email,
        "code": "KX7-2PQ",
        "from_email": owner.email,
        "to_email": "new@example.org",
        "deleted_email": "old@example.org",
        "ip": "192.0.2.7",
        "user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "timestamp": timezone.now(),
        **dict.fromkeys(["activate_url", "password_reset_url", "signup_url", "key"], link),
    }
    for name in ACCOUNT_MAILS:
        yield name, get_adapter().render_mail(f"account/email/{name}", owner.email, context)


def _reminder_mails(owner: User) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    interview = _interview(owner)
    rows = [*_interview_reminders(interview), *_other_reminders(interview)]
    for row in rows:
        yield f"reminder: {row.rule}", _written(owner, [row])
    late = rows[0]
    late.leaves_at -= timedelta(hours=3)
    yield "reminder, late", _written(owner, [late])
    yield "digest", _written(owner, rows[:6])
    yield "test", _written(owner, [], kind=Mail.Kind.TEST)


def _written(owner: User, rows: list[Reminder], kind: str = "single") -> EmailMultiAlternatives:
    mail = Mail.objects.create(owner=owner, kind=kind)
    Reminder.objects.filter(pk__in=[row.pk for row in rows]).update(mail=mail)
    for row in rows:
        row.save(update_fields=["leaves_at"])
    return cast("EmailMultiAlternatives", next(compose([mail])).message)


def _interview(owner: User) -> Interview:
    """One interview with every fact, so that each rule has its dates to speak of."""
    now = timezone.now()
    return Interview.objects.create(
        owner=owner,
        contact=Contact.objects.create(owner=owner, name="Ngozi Okafor"),
        kind=Kind.objects.get(code="T2"),
        asked_at=now - timedelta(days=9),
        nudged_at=now - timedelta(days=4),
        agreed_at=now - timedelta(days=3),
        scheduled_for=now + timedelta(days=1),
        held_at=now - timedelta(hours=20),
    )


def _interview_reminders(interview: Interview) -> list[Reminder]:
    now, source = timezone.now(), f"interview:{interview.pk}"
    return [
        _reminder(interview.owner, (rule.code, source, ""), now - timedelta(days=number // 4))
        for number, rule in enumerate(RULES)
    ]


def _other_reminders(interview: Interview) -> list[Reminder]:
    """One of each further rule."""
    owner = interview.owner
    return [_reminder(owner, each, timezone.now()) for each in subjects(owner, interview)]


def _reminder(owner: User, subject: Subject, due_at: datetime) -> Reminder:
    rule, source, occurrence = subject
    return Reminder.objects.create(
        owner=owner,
        rule=rule,
        source=source,
        occurrence=occurrence,
        due_at=due_at,
        leaves_at=timezone.now(),
    )


def _account_goodbyes(owner: User) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    """What is said about an account as a whole."""
    owner.leaves_at = timezone.now() + timedelta(days=14)
    for name in mail.NAMES:
        yield name, mail.written(name, owner)


def _contact_mails(owner: User) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    """What the person asked gets: the request, the entry of the conversation, its cancellation."""
    interview = _interview(owner)
    invitation = ContactInvitation.objects.create(owner=owner, interview=interview, words=WORDS)
    for method, name in (("", "request"), ("REQUEST", "entry"), ("CANCEL", "cancellation")):
        row = ContactMail.objects.create(
            owner=owner,
            invitation=invitation,
            address="ngozi@example.org",
            subject="Twenty minutes about your work?",
            text=f"Dear Ngozi,\n\n{WORDS}\n\n{owner.name}",
            method=method,
        )
        yield f"to a contact: {name}", contact_message(row)


def _center_mails(student: User) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    center = Center.objects.create(name="Harbor College Career Center")
    place = Membership.objects.create(center=center, user=student)
    volunteer = Volunteer.objects.create(
        center=center, name="Mariama Bah", email="mariama@example.org", role="Offshore planner"
    )
    asked = VolunteerRequest.objects.create(
        volunteer=volunteer,
        membership=place,
        month_on=timezone.localdate().replace(day=1),
        message=MESSAGE,
        asked_at=timezone.now(),
    )
    invited = Invitation.objects.create(center=center, email="new@example.org", name="Noa")
    samples: list[tuple[Callable[..., None], Model]] = [
        (center_mail.mail_invitation, invited),
        (center_mail.mail_volunteer_welcome, volunteer),
        (center_mail.mail_volunteer_asked, asked),
    ]
    outbox.outbox = []
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        for send, row in samples:
            send(row)
            name = send.__name__.removeprefix("mail_")
            yield name, cast("EmailMultiAlternatives", outbox.outbox[-1])

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.actions.facts import record
from interviews.models import Interview, Kind, Outreach


@transaction.atomic
def add_interview(
    *, owner: User, contact: Contact, kind: Kind, careers: Iterable[Career] = (), goal: str = ""
) -> Interview:
    """Start an interview as an idea; the length asked for is the kind's own (R13), minutes."""
    interview = Interview.objects.create(
        owner=owner,
        contact=contact,
        kind=kind,
        organization=contact.organization,
        goal=goal,
        minutes=kind.minutes,
    )
    interview.careers.set(careers)
    return interview


@transaction.atomic
def save_draft(
    *, interview: Interview, channel: str, subject: str, text: str, is_nudge: bool = False
) -> Outreach:
    """Keep what the owner has written so far; an interview has one draft at a time."""
    draft, _created = Outreach.objects.update_or_create(
        interview=interview,
        sent_at=None,
        defaults={
            "owner": interview.owner,
            "channel": channel,
            "subject": subject,
            "text": text,
            "is_nudge": is_nudge,
        },
    )
    return draft


@transaction.atomic
def ask(*, interview: Interview, at: dt.datetime | None = None) -> Outreach:
    """Note that the request has left, with whatever draft there is (S30).

    A first request sets `asked_at`, the next counts as the nudge (R18), any further one as the
    second nudge of those who are persistent (R20). Raises ValidationError when the contact
    does not want to be asked.
    """
    if interview.contact.do_not_contact_at:
        raise ValidationError(_("This person does not wish to be asked."))
    at = at or timezone.now()
    draft = interview.outreaches.filter(sent_at=None).first() or Outreach(
        interview=interview, owner=interview.owner
    )
    draft.sent_at = at
    draft.is_nudge = interview.asked_at is not None
    draft.save()
    record(interview, **{_fact_of_asking(interview): at}, postponed_until=None)
    return draft


def _fact_of_asking(interview: Interview) -> str:
    if interview.asked_at is None:
        return "asked_at"
    return "nudged_again_at" if interview.nudged_at else "nudged_at"


@transaction.atomic
def send_draft(
    *, interview: Interview, channel: str, subject: str, text: str, at: dt.datetime | None = None
) -> Outreach:
    """Keep these words as what was sent, and `ask`. Raises ValidationError as `ask` does."""
    save_draft(interview=interview, channel=channel, subject=subject, text=text)
    return ask(interview=interview, at=at)


@transaction.atomic
def agree(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note a yes, before there is a time for it."""
    at = at or timezone.now()
    mark_answered(interview, at)
    record(interview, agreed_at=at, postponed_until=None, declined_at=None)


@transaction.atomic
def decline(*, interview: Interview, at: dt.datetime | None = None) -> None:
    """Note a no; it is an answer, not a failure (S40, R23)."""
    at = at or timezone.now()
    mark_answered(interview, at)
    record(interview, declined_at=at)


@transaction.atomic
def postpone(*, interview: Interview, until: dt.date) -> None:
    """Note "not now": ask again on that day, in the owner's zone (S39)."""
    mark_answered(interview, timezone.now())
    record(interview, postponed_until=until, scheduled_for=None)


def mark_answered(interview: Interview, at: dt.datetime) -> None:
    """Tie an answer to the attempts that brought it, for the reply rate by channel."""
    interview.outreaches.filter(sent_at__isnull=False, answered_at=None).update(answered_at=at)

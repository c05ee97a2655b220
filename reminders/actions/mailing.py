"""What the links in a mail do. Each works once; again, it changes nothing and says so."""

from datetime import datetime

from accounts.models import User
from reminders import sources
from reminders.actions import answering, silence
from reminders.links import StepLink
from reminders.models import Reminder, Suppression


def can_answer(reminder: Reminder, link: StepLink) -> bool:
    """The step is open, and this mail is still the last one about it."""
    return reminder.is_open and reminder.mail_id == link.mail_id


def comes_back_at(reminder: Reminder, link: StepLink) -> datetime | None:
    """When a step put off by this link comes again; None for the other verbs."""
    if not link.verb.isdigit():
        return None
    if reminder.snoozed_until and reminder.mail_id is None:
        return reminder.snoozed_until
    return answering.snoozed_until(reminder, int(link.verb))


def words(reminder: Reminder, link: StepLink) -> dict[str, object]:
    """What the page behind the link shows."""
    return {
        "verb": link.verb,
        "reminder": reminder,
        "notice": sources.describe([reminder]).get(reminder.pk),
        "is_open": can_answer(reminder, link),
        "comes_back_at": comes_back_at(reminder, link),
    }


def answer(*, reminder: Reminder, link: StepLink) -> bool:
    """Do what the link says, for the owner; False if that was answered before.

    Raises ValidationError when the facts do not allow the verb behind "done" any more.
    """
    if not can_answer(reminder, link):
        return False
    if link.verb == "done":
        return answering.settle(reminder=reminder, user=reminder.owner)
    if link.verb == "stop":
        return answering.dismiss(reminder=reminder)
    return answering.snooze(reminder=reminder, days=int(link.verb))


def end_mail(*, user: User) -> None:
    """No more reminder mail to this user; the steps stay on Today."""
    silence.silence_address(address=user.email, reason=Suppression.Reason.UNSUBSCRIBED)

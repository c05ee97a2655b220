"""The goal's reminder in words; only a talk settles it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from reminders.models import Reminder
from reminders.sources import Notice


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """The same words for everybody, without a query."""
    notice = Notice(
        what=_("Plan your next conversation"),
        why=_("None is in sight in this stretch of your goal. One short request is a beginning."),
        who="",
        action=_("Find somebody"),
        path=reverse("interviews:create"),
    )
    return {reminder.pk: notice for reminder in reminders}


def settle(*, reminder: Reminder, user: User) -> None:
    """Nothing more to note: the talk itself will be."""


def take_back(*, reminder: Reminder, user: User) -> None:
    """Nothing was noted."""

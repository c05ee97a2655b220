"""A rule in words and dates: "if it were today, you would hear from us on ..."."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from accounts.models import User
from reminders.clock import Clock, Unit
from reminders.rules import Setting


@dataclass(frozen=True)
class Preview:
    """`start_at` is the example fact, `leaves_at` when the mail about it would leave."""

    unit: str
    start_at: datetime
    leaves_at: datetime


def preview(setting: Setting, clock: Clock) -> Preview:
    """Counted from now; for rules before a fact from a week ahead, or from so far that it fits."""
    start = clock.now
    if setting.rule.is_before:
        ahead = clock.today - clock.day_of(setting.moment(start, clock))
        start += max(timedelta(days=7), ahead + timedelta(days=1))
    due_at = setting.moment(start, clock)
    return Preview(
        unit=_unit(setting),
        start_at=start,
        leaves_at=clock.leaves(due_at, is_exact=setting.rule.is_exact),
    )


def arrival(user: User, due_at: datetime) -> datetime:
    """When mail about a step due at that instant would reach this user."""
    return Clock.of(user).leaves(due_at, is_exact=False)


def _unit(setting: Setting) -> str:
    words = (
        _("%(unit)s before %(fact)s") if setting.rule.is_before else _("%(unit)s after %(fact)s")
    )
    return str(words) % {"unit": Unit(setting.unit).label, "fact": setting.rule.after}

"""How whoever a flag is routed to hears of one that cannot wait, away from the morning page.

As one of their own reminders: at their hour, in their digest, and theirs to turn off. Only
flags of the highest priority go out; the others are the morning's.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from accounts.models import User
from centers.models import Flag
from centers.models.flag import FlagTopic, Priority
from reminders.actions.planning import clock_of, reconcile
from reminders.clock import Clock, Unit
from reminders.models import Reminder
from reminders.rules import Rule, Setting, settings_of
from reminders.sources import Notice
from reminders.wanted import Wanted

PREFIX = "flag"
RULES = [
    Rule(
        code="flag",
        label=gettext_lazy("A student of yours who needs you now"),
        source="R50",
        amount=0,
        unit=Unit.DAYS,
        after=gettext_lazy("a flag that cannot wait is routed to you"),
    )
]
# Source and occurrence of a reminder, and when its mail left.
Told = tuple[str, str, datetime | None]


def flags_for(owner: User) -> QuerySet[Flag]:
    """Open flags that cannot wait, routed to the owner, of students whom the owner may see."""
    urgent = Flag.objects.open().filter(priority=Priority.IMMEDIATE, recipient__user=owner)
    return urgent.visible_to(owner)


def plan_alarms(owner: User) -> None:
    """Keep one reminder for each flag that cannot wait; it goes when the flag is closed."""
    setting = settings_of(owner)[PREFIX]
    known = Reminder.objects.filter(owner=owner, rule=PREFIX)
    told = list(known.values_list("source", "occurrence", "sent_at"))
    wanted = [
        _wanted(flag, told, setting, clock_of(owner))
        for flag in (flags_for(owner) if setting.is_on else ())
    ]
    sources = {*(source for source, *_rest in told), *(want.source for want in wanted)}
    if sources:
        reconcile(owner=owner, sources=sources, wanted=wanted)


def _wanted(flag: Flag, told: Iterable[Told], setting: Setting, clock: Clock) -> Wanted:
    """The latest call takes the place of those before; there is one mail a day about a flag."""
    source = f"{PREFIX}:{flag.pk}"
    said_at = flag.said_again_at or flag.raised_at
    occurrence = said_at.isoformat() if flag.said_again_at else ""
    sent = [at for name, call, at in told if name == source and call != occurrence and at]
    rested = [clock.at(clock.day_of(at) + timedelta(days=1)) for at in sent]
    return Wanted(source, PREFIX, max([setting.moment(said_at, clock), *rested]), occurrence)


def alarm(flags: Iterable[Flag]) -> None:
    """Tell those to whom these flags are routed."""
    recipients = {flag.recipient_id for flag in flags if flag.priority == Priority.IMMEDIATE}
    for user in User.objects.filter(memberships__in=recipients - {None}).distinct():
        plan_alarms(user)


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """In words, for those who may still see the student: consent is asked again here."""
    notices: dict[int, Notice] = {}
    for owner in User.objects.filter(pk__in={each.owner_id for each in reminders}):
        flags = {f"{PREFIX}:{flag.pk}": flag for flag in _told(owner)}
        mine = [each for each in reminders if each.owner_id == owner.pk and each.source in flags]
        notices |= {each.pk: _notice(flags[each.source]) for each in mine}
    return notices


def _told(owner: User) -> QuerySet[Flag]:
    return flags_for(owner).select_related("membership__user", "center")


def _notice(flag: Flag) -> Notice:
    student = str(flag.membership.user)
    return Notice(
        what=gettext("%(student)s: %(topic)s")
        % {"student": student, "topic": FlagTopic(flag.topic).label.lower()},
        why=flag.words or str(flag.center),
        who=student,
        action=gettext("Look"),
        path=reverse("centers:student", args=[flag.membership_id]),
    )


def settle(*, reminder: Reminder, user: User) -> None:
    """Nothing but having read it: a flag is closed on the morning, with what came of it."""


def take_back(*, reminder: Reminder, user: User) -> None:
    """Nothing was noted."""

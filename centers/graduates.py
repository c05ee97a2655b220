"""Asking graduates where they went (R52): by their own reminders, theirs to turn off.

A class ends on 30 June; what is told by 31 December counts. Whoever has not told is asked
some months after graduating, once more in December, and then never again.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from accounts.models import User
from centers.models import Membership
from reminders.actions.planning import clock_of, reconcile
from reminders.clock import Unit
from reminders.models import Reminder
from reminders.rules import Rule, Setting, settings_of
from reminders.sources import Notice
from reminders.wanted import Wanted

PREFIX = "destination"
UTC = ZoneInfo("UTC")
RULES = [
    Rule(
        code="destination",
        label=gettext_lazy("Tell your center where you went"),
        source="R52",
        amount=3,
        unit=Unit.MONTHS,
        after=gettext_lazy("you graduated"),
    )
]


def class_of(graduated_at: datetime) -> int:
    """The year in which the class ends: 1 July to 30 June."""
    day = graduated_at.astimezone(UTC)
    return day.year + (day.month > 6)


def plan_question(membership: Membership) -> None:
    """Ask one graduate who has not said "done" since, or stop asking."""
    source, since = f"{PREFIX}:{membership.pk}", membership.archived_at
    answered = Reminder.objects.filter(owner=membership.user, source=source)
    if since is None or not answered.filter(settled_at__gte=since).exists():
        ask(membership)


def ask(membership: Membership) -> None:
    """Ask one graduate, or stop asking whoever told, left or came back."""
    owner = membership.user
    source = f"{PREFIX}:{membership.pk}"
    is_asked = Membership.objects.to_be_asked().filter(pk=membership.pk).exists()
    wanted = list(_wanted(membership, settings_of(owner)[PREFIX])) if is_asked else []
    reconcile(owner=owner, sources={source}, wanted=wanted)


def replan(owner: User) -> None:
    for membership in Membership.objects.of(owner).archived().select_related("user"):
        plan_question(membership)


def _wanted(membership: Membership, setting: Setting) -> Iterator[Wanted]:
    if not setting.is_on or membership.archived_at is None:
        return
    source, year = f"{PREFIX}:{membership.pk}", class_of(membership.archived_at)
    clock = clock_of(membership.user)
    first = setting.moment(membership.archived_at, clock)
    last = clock.at(date(year, 12, 1))
    until = datetime.combine(date(year, 12, 31), time.max, UTC)
    if first < last:
        yield Wanted(source, PREFIX, first, until=until)
    yield Wanted(source, PREFIX, last, occurrence="last", until=until)


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """In words, for those who have not told yet."""
    pks = {reminder.pk: int(reminder.source.partition(":")[2]) for reminder in reminders}
    asked = Membership.objects.to_be_asked().filter(pk__in=pks.values())
    places = asked.select_related("center").in_bulk()
    return {pk: _notice(places[place]) for pk, place in pks.items() if place in places}


def _notice(place: Membership) -> Notice:
    return Notice(
        what=gettext("Tell %(center)s where you are now") % {"center": place.center},
        why=gettext(
            "You graduated. One minute is enough; its administrators read it with your name, "
            "nobody else does. Whatever the answer is, those after you learn from it."
        ),
        who=str(place.center),
        action=gettext("Tell them"),
        path=reverse("centers:destination", args=[place.pk]),
    )


def settle(*, reminder: Reminder, user: User) -> None:
    """Done, told or not: nobody is asked twice against their will."""
    reconcile(owner=user, sources={reminder.source}, wanted=[])


def take_back(*, reminder: Reminder, user: User) -> None:
    """They may be asked again, now and in December."""
    for membership in Membership.objects.of(user).archived().filter(pk=reminder.source_id):
        ask(membership)

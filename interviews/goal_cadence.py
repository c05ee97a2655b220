"""The goal of one talk a week, a month or a quarter (R4): a rule, and when it asks for a step."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from reminders.clock import Clock, Unit, add_months
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

RULES = [
    Rule(
        code="goal",
        label=_("Plan a conversation, there is none in sight"),
        source="R4",
        amount=7,
        unit=Unit.DAYS,
        after=_("the week, month or quarter of your goal ends"),
        is_before=True,
    ),
]


def stretch_start(goal: str, today: dt.date) -> dt.date:
    """The first day of the week, month or quarter that `today` lies in."""
    if goal == User.Goal.WEEK:
        return today - dt.timedelta(days=today.weekday())
    if goal == User.Goal.QUARTER:
        return today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
    return today.replace(day=1)


def stretch_end(goal: str, start: dt.date) -> dt.date:
    """The first day of the stretch after the one that begins on `start`."""
    if goal == User.Goal.WEEK:
        return start + dt.timedelta(days=7)
    return add_months(start, 3 if goal == User.Goal.QUARTER else 1)


def wanted_for_goal(
    owner: User, talks: Iterable[dt.datetime], settings: Mapping[str, Setting], clock: Clock
) -> list[Wanted]:
    """One word for this stretch and one for the next, unless a talk lies in it. Pure.

    Whoever does nothing after the second hears no more of it: a goal is not a debt.
    """
    if not settings["goal"].is_on:
        return []
    days = {clock.day_of(talk) for talk in talks}
    first = stretch_start(owner.goal, clock.today)
    second = stretch_end(owner.goal, first)
    return [
        _wanted(owner, start, settings["goal"], clock)
        for start in (first, second)
        if not any(start <= day < stretch_end(owner.goal, start) for day in days)
    ]


def _wanted(owner: User, start: dt.date, setting: Setting, clock: Clock) -> Wanted:
    end = stretch_end(owner.goal, start)
    return Wanted(
        source=f"goal:{owner.pk}",
        rule="goal",
        due_at=max(setting.moment(end, clock), clock.at(start)),
        occurrence=f"{owner.goal}{start.isoformat()}",
        until=clock.at(end),
    )

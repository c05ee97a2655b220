"""How an adviser's words reach a student: as one of the student's own reminders.

So they come at the hour and in the digest the student chose, and the student can turn
them off like any other rule.
"""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from accounts.models import User
from centers.models import Membership, Nudge, SharedGood
from reminders.actions.planning import reconcile
from reminders.clock import Unit
from reminders.models import Reminder
from reminders.rules import Rule, settings_of
from reminders.sources import Notice
from reminders.wanted import Wanted

PREFIX = "staffword"
RULES = [
    Rule(
        code="staffword",
        label=gettext_lazy("Words from your adviser"),
        source="R50",
        amount=0,
        unit=Unit.DAYS,
        after=gettext_lazy("an adviser of your career center writes"),
    )
]


def plan_nudges(nudges: Iterable[Nudge]) -> None:
    """Let each nudge leave as a reminder, unless the student turned these off."""
    for nudge in nudges:
        owner = nudge.membership.user
        if settings_of(owner)[PREFIX].is_on:
            source = f"{PREFIX}:{nudge.pk}"
            want = Wanted(source=source, rule=PREFIX, due_at=nudge.created_at)
            reconcile(owner=owner, sources={source}, wanted=[want])


def answer_student(*, student: Membership, by: User, text: str) -> None:
    """What came of something the student asked for, on the same way as an adviser's words."""
    plan_nudges([Nudge.objects.create(membership=student, author=by, text=text)])


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Reminders of nudges in words, for mails and for Today."""
    pks = {int(reminder.source.partition(":")[2]): reminder for reminder in reminders}
    nudges = Nudge.objects.filter(pk__in=pks).select_related("author", "membership__center")
    return {
        pks[nudge.pk].pk: Notice(
            what=gettext("Words from %(who)s, %(center)s")
            % {"who": nudge.author or gettext("somebody"), "center": nudge.membership.center},
            why=nudge.text,
            who=str(nudge.author or ""),
            action=gettext("Read"),
            path=reverse("centers:place", args=[nudge.membership_id]),
        )
        for nudge in nudges
    }


def settle(*, reminder: Reminder, user: User) -> None:
    """The student has read it."""
    pk = int(reminder.source.partition(":")[2])
    nudges = Nudge.objects.filter(pk=pk, membership__user=user, seen_at=None)
    nudges.update(seen_at=timezone.now())


def take_back(*, reminder: Reminder, user: User) -> None:
    """The student wants to read it again."""
    Nudge.objects.filter(pk=reminder.source_id, membership__user=user).update(seen_at=None)


def days_off(user: User) -> list[date]:
    """Days without mail that the user's centers keep."""
    holidays = SharedGood.objects.filter(
        kind=SharedGood.Kind.HOLIDAY,
        center__memberships__user=user,
        center__memberships__left_at=None,
        center__memberships__archived_at=None,
    )
    return list(holidays.values_list("day_on", flat=True))  # type: ignore[arg-type]

"""The date of an assignment as a reminder of the student's own, theirs to turn off.

Only the student reads it, so it asks for no consent; leaving, graduating or another role
end it. It comes when the center would begin to worry about somebody who did nothing (R51).
"""

from collections.abc import Collection, Iterator
from datetime import date, time, timedelta

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from accounts.models import User
from centers.gate.assignments import still_to_do
from centers.models import Assignment, Center, Cohort, Extension, Membership
from reminders.actions.planning import clock_of, reconcile
from reminders.clock import Clock, Unit
from reminders.models import Preference, Reminder
from reminders.rules import Rule, Setting, settings_of
from reminders.sources import Notice
from reminders.wanted import Wanted

PREFIX = "assignment"
RULES = [
    Rule(
        code="assignment",
        label=gettext_lazy("Do what your course asks for"),
        source="R51",
        amount=14,
        unit=Unit.DAYS,
        after=gettext_lazy("an assignment is due"),
        is_before=True,
    )
]
# So many students are reminded anew while somebody waits; the hourly look does the others.
AT_ONCE = 30


def plan_dates(owner: User) -> None:
    """Remind the owner of every assignment with something left to do; withdraw the others."""
    work = list(_open_work(owner))
    planned = Reminder.objects.filter(owner=owner, rule=PREFIX, withdrawn_at=None)
    sources = {*planned.values_list("source", flat=True), *(_source(each) for each, _on in work)}
    if sources:
        setting, clock = settings_of(owner)[PREFIX], clock_of(owner)
        wanted = [_wanted(*each, setting, clock) for each in work if setting.is_on]
        reconcile(owner=owner, sources=sources, wanted=wanted)


def follow_progress(owner: User) -> None:
    """What counts may have changed; one query for whoever has no assignment."""
    if _places(owner).filter(cohorts__assignments__isnull=False).exists():
        plan_dates(owner)


def keep_dates(assignment: Assignment, at_most: int | None = None) -> None:
    """Bring students in line whose reminder of this assignment is not the one they should have."""
    students = assignment.cohort.students.current().students()
    owners = dict(students.values_list("user", "pk"))
    due, today = still_to_do(assignment, students), timezone.now().date()
    told, silent = _told(assignment, owners), _silent(assignment, owners)
    wanted = {owner: due[pk].isoformat() for owner, pk in owners.items() if pk in due}
    wanted = {owner: on for owner, on in wanted.items() if on >= today.isoformat()}
    late = [each for each in owners if told.get(each) != wanted.get(each) and each not in silent]
    for owner in User.objects.filter(pk__in=late[:at_most]):
        plan_dates(owner)


def _told(assignment: Assignment, owners: Collection[int]) -> dict[int, str]:
    rows = Reminder.objects.filter(source=_source(assignment), owner__in=owners, withdrawn_at=None)
    return dict(rows.values_list("owner", "occurrence"))


def _silent(assignment: Assignment, owners: Collection[int]) -> set[int]:
    """Who wants no such reminder, or none of this assignment."""
    off = Preference.objects.filter(rule=PREFIX, is_on=False, owner__in=owners)
    stopped = Reminder.objects.filter(source=_source(assignment), owner__in=owners)
    return {
        *off.values_list("owner", flat=True),
        *stopped.exclude(dismissed_at=None).values_list("owner", flat=True),
    }


def keep_cohort(cohort: Cohort) -> None:
    """Students were placed: those who wait for somebody are reminded now, many within the hour."""
    for assignment in _running().filter(cohort=cohort):
        keep_dates(assignment, AT_ONCE)


def keep_center(center: Center) -> None:
    for assignment in _running().filter(cohort__center=center):
        keep_dates(assignment)


def _running() -> QuerySet[Assignment]:
    return Assignment.objects.running(timezone.now().date()).select_related("cohort")


def _places(owner: User) -> QuerySet[Membership]:
    return Membership.objects.of(owner).current().students()


def withdraw_dates(assignment: Assignment) -> None:
    """Nobody has to do it any more."""
    source = _source(assignment)
    told = Reminder.objects.filter(source=source, owner__memberships__cohorts=assignment.cohort)
    for owner in User.objects.filter(pk__in=told.filter(withdrawn_at=None).values("owner")):
        reconcile(owner=owner, sources={source}, wanted=[])


def _open_work(owner: User) -> Iterator[tuple[Assignment, date]]:
    """What is not over on the owner's clock, each with the date that holds for them."""
    today = Clock.of(owner).today
    for place in _places(owner):
        for assignment in Assignment.objects.set_for(place):
            due = still_to_do(assignment, Membership.objects.filter(pk=place.pk))
            if place.pk in due and due[place.pk] >= today:
                yield assignment, due[place.pk]


def _source(assignment: Assignment) -> str:
    return f"{PREFIX}:{assignment.pk}"


def _wanted(assignment: Assignment, due_on: date, setting: Setting, clock: Clock) -> Wanted:
    """Another day is another occurrence, so that it is told again."""
    return Wanted(
        source=_source(assignment),
        rule=PREFIX,
        due_at=max(setting.moment(due_on, clock), clock.at(assignment.starts_on)),
        occurrence=due_on.isoformat(),
        until=clock.at(due_on + timedelta(days=1), time.min),
    )


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """In words, for those who still have it to do; one query."""
    notices = {(owner, work): _notice(work, *rest) for owner, work, *rest in _asked_of(reminders)}
    return {
        each.pk: notices[each.owner_id, each.source_id]
        for each in reminders
        if (each.owner_id, each.source_id) in notices
    }


def _asked_of(reminders: list[Reminder]) -> QuerySet:
    """Each owner with an assignment, its title, their own date, their place and its center."""
    work = "cohorts__assignments"
    extended = Extension.objects.filter(membership=OuterRef("pk"), assignment=OuterRef(work))
    own_due_on = Coalesce(Subquery(extended.values("due_on")[:1]), F(f"{work}__due_on"))
    asked = (
        Membership.objects.current()
        .students()
        .filter(
            user__in={each.owner_id for each in reminders},
            cohorts__archived_at=None,
            cohorts__assignments__in={each.source_id for each in reminders},
        )
    )
    return asked.values_list("user", work, f"{work}__title", own_due_on, "pk", "center__name")


def _notice(assignment: int, title: str, due_on: date, place: int, center: str) -> Notice:
    day = date_format(due_on, "WEEKDAY_FORMAT")
    return Notice(
        what=gettext("“%(assignment)s” is due on %(day)s") % {"assignment": title, "day": day},
        why=gettext(
            "Its page says how far you are and takes what you hand in. An answer to a request "
            "can take a week, so what is left is best begun now."
        ),
        who=center,
        action=gettext("See how far I am"),
        path=reverse("centers:coursework", args=[place, assignment]),
    )


def settle(*, reminder: Reminder, user: User) -> None:
    """Nothing more to note: the conversations are, and what was handed in."""


def take_back(*, reminder: Reminder, user: User) -> None:
    """Nothing was noted."""

"""Which flags the facts raise (R51): one function for each topic, each a set of members."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise

from centers.gate.assignments import progress_of
from centers.gate.figures import ANSWERED, figures_of, told_by
from centers.measures import threshold_words
from centers.models import Assignment, Center, FlagSetting, Membership
from centers.models.flag import FlagTopic, Priority
from contacts.models import Contact


@dataclass(frozen=True)
class Threshold:
    """When a topic is raised: `amount` in days, hours or requests, as its label says."""

    topic: FlagTopic
    amount: int
    priority: int
    is_on: bool = True
    recipient_id: int | None = None
    recipient: str = ""

    @property
    def words(self) -> str:
        return threshold_words(self.topic, self.amount)

    @property
    def is_said(self) -> bool:
        """The student says it, so it always rises and has no threshold."""
        return self.topic not in COMPUTED

    @property
    def urgency(self) -> Promise:
        return Priority(self.priority).label


DEFAULTS = (
    Threshold(FlagTopic.QUIET, 21, Priority.SOON),
    Threshold(FlagTopic.NO_REPLY, 5, Priority.SOON),
    Threshold(FlagTopic.NO_THANKS, 48, Priority.SOON),
    Threshold(FlagTopic.DEADLINE, 14, Priority.SOON),
    Threshold(FlagTopic.OVERDUE, 1, Priority.SOON),
    Threshold(FlagTopic.NOBODY_ADDED, 7, Priority.LATER),
    Threshold(FlagTopic.HELP, 0, Priority.IMMEDIATE),
    Threshold(FlagTopic.AMEND, 0, Priority.SOON),
)


def thresholds_of(center: Center) -> dict[str, Threshold]:
    """The defaults, with what the center set instead."""
    settings = center.flag_settings.select_related("recipient__user")
    own = {setting.topic: _threshold(setting) for setting in settings}
    return {each.topic: own.get(each.topic, each) for each in DEFAULTS}


def _threshold(setting: FlagSetting) -> Threshold:
    return Threshold(
        FlagTopic(setting.topic),
        setting.amount,
        setting.priority,
        setting.is_on,
        setting.recipient_id,
        str(setting.recipient.user) if setting.recipient else "",
    )


def members_flagged(*, center: Center, threshold: Threshold, now: datetime) -> dict[int, int]:
    """Membership ids that the topic holds for, each with its amount; consent is asked here."""
    students = Membership.objects.current().students().sharing().filter(center=center)
    return COMPUTED[threshold.topic](students, threshold.amount, now)


def _quiet(students: QuerySet, days: int, now: datetime) -> dict[int, int]:
    limit = now - timedelta(days=days)
    never = Q(user__last_login=None, joined_at__lte=limit)
    quiet = students.filter(Q(user__last_login__lte=limit) | never)
    seen = quiet.values_list("pk", "user__last_login", "joined_at")
    return {pk: (now - (last or joined)).days for pk, last, joined in seen}


def _no_reply(students: QuerySet, asked: int, now: datetime) -> dict[int, int]:
    counted = (
        told_by(students.values("user"))
        .values("owner")
        .annotate(
            asked=Count("pk", filter=Q(asked_at__isnull=False)),
            answered=Count("pk", filter=ANSWERED),
        )
        .filter(asked__gte=asked, answered=0)
    )
    return _by_member(students, {row["owner"]: row["asked"] for row in counted})


def _no_thanks(students: QuerySet, hours: int, now: datetime) -> dict[int, int]:
    owed = told_by(students.values("user")).filter(
        held_at__lte=now - timedelta(hours=hours),
        thanked_at=None,
        closed_at=None,
    )
    counted = owed.values("owner").annotate(owed=Count("pk"))
    return _by_member(students, {row["owner"]: row["owed"] for row in counted})


def _deadline(students: QuerySet, days: int, now: datetime) -> dict[int, int]:
    """Nothing happened for `days` days, and less than that is left."""
    due = (now.date(), now.date() + timedelta(days=days))
    behind = _behind(students, due)
    owners = dict(students.filter(pk__in=behind).values_list("pk", "user"))
    figures = figures_of(list(owners.values()))
    limit = now - timedelta(days=days)
    last = {pk: figures[owner].last_at for pk, owner in owners.items()}
    return {pk: left for pk, left in behind.items() if last[pk] is None or last[pk] <= limit}


def _overdue(students: QuerySet, days: int, now: datetime) -> dict[int, int]:
    recent = (now.date() - timedelta(days=60), now.date() - timedelta(days=days))
    return _behind(students, recent)


def _behind(students: QuerySet, when: tuple[date, date]) -> dict[int, int]:
    """Members who are not done with what is due for them in these days, with how many such."""
    center = students.values("center")[:1]
    is_due = Q(due_on__range=when) | Q(extensions__due_on__range=when)
    running = Assignment.objects.filter(cohort__center=center, cohort__archived_at=None)
    assignments = running.filter(is_due).select_related("cohort").distinct()
    behind: dict[int, int] = {}
    for assignment in assignments:
        members = students.filter(cohorts=assignment.cohort).exclude(
            submissions__assignment=assignment
        )
        progress = progress_of(assignment, dict(members.values_list("pk", "user")))
        for pk, each in progress.items():
            if not each.is_complete and when[0] <= each.due_on <= when[1]:
                behind[pk] = behind.get(pk, 0) + 1
    return behind


def _nobody_added(students: QuerySet, days: int, now: datetime) -> dict[int, int]:
    contacts = Contact.objects.filter(owner=OuterRef("user"), deleted_at=None)
    joined = students.filter(joined_at__lte=now - timedelta(days=days))
    return dict.fromkeys(joined.filter(~Exists(contacts)).values_list("pk", flat=True), 0)


def _by_member(students: QuerySet, amounts: dict[int, int]) -> dict[int, int]:
    members = students.filter(user__in=amounts).values_list("pk", "user")
    return {pk: amounts[owner] for pk, owner in members}


COMPUTED: dict[str, Callable[[QuerySet, int, datetime], dict[int, int]]] = {
    FlagTopic.QUIET: _quiet,
    FlagTopic.NO_REPLY: _no_reply,
    FlagTopic.NO_THANKS: _no_thanks,
    FlagTopic.DEADLINE: _deadline,
    FlagTopic.OVERDUE: _overdue,
    FlagTopic.NOBODY_ADDED: _nobody_added,
}

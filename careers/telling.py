"""Reminders of plans in words, and the verb behind "done"."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from careers.actions import meet_requirement, reopen_requirement
from careers.models import Requirement
from reminders.models import Reminder
from reminders.sources import Notice


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for all."""
    rows = Requirement.objects.select_related("career").in_bulk(
        {reminder.source_id for reminder in reminders}
    )
    return {
        reminder.pk: notice(rows[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in rows
    }


def notice(requirement: Requirement) -> Notice:
    career = requirement.career
    day = date_format(requirement.due_on, "MONTH_DAY_FORMAT") if requirement.due_on else ""
    why = _("%(career)s asks for it; you wanted it by %(day)s.") % {"career": career, "day": day}
    return Notice(
        what=_("Get on with “%(what)s”") % {"what": requirement.what},
        why=f"{why} {requirement.plan}".strip(),
        who="",
        action=_("I have it"),
        path=career.get_absolute_url(),
    )


def settle(*, reminder: Reminder, user: User) -> None:
    """The gap is closed."""
    requirement = Requirement.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if requirement is not None:
        meet_requirement(requirement=requirement)


def take_back(*, reminder: Reminder, user: User) -> None:
    """The gap is open again."""
    requirement = Requirement.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if requirement is not None:
        reopen_requirement(requirement=requirement)

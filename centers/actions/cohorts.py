"""Cohorts: who is in them, who advises them, and how they end."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.actions.joining import set_sharing
from centers.alarms import plan_alarms
from centers.audit import record
from centers.due_dates import keep_cohort, plan_dates
from centers.gate.reports import keep_record
from centers.graduates import plan_question
from centers.models import AuditEntry, Center, Cohort, Membership

COHORT = AuditEntry.Verb.COHORT


@transaction.atomic
def add_cohort(*, center: Center, by: User, name: str, kind: str) -> Cohort:
    """Open a cohort; an adviser who opens one advises it."""
    cohort = Cohort.objects.create(center=center, name=name, kind=kind)
    own = center.memberships.current().filter(user=by, role="adviser").first()
    if own:
        cohort.advisers.add(own)
    _note(cohort, by, _("opened {0}"))
    return cohort


def _note(cohort: Cohort, by: User, what: str, students: Collection[Membership] = ()) -> None:
    """Keep for the record what was done with a cohort, and to whom."""
    record(center=cohort.center, actor=by, verb=COHORT, what=what, of=[cohort], about=students)


@transaction.atomic
def set_advisers(*, cohort: Cohort, by: User, advisers: Collection[Membership]) -> None:
    """Say who advises a cohort; whoever is left out sees its students no longer."""
    cohort.advisers.set(advisers)
    names = ", ".join(str(each.user) for each in advisers) or "–"
    what = _("{0}: advised by {1}")
    record(center=cohort.center, actor=by, verb=COHORT, what=what, of=[cohort, names])


@transaction.atomic
def place_students(*, cohort: Cohort, by: User, students: Collection[Membership]) -> None:
    cohort.students.add(*students)
    keep_cohort(cohort)
    _note(cohort, by, _("placed in {0}"), students)


@transaction.atomic
def take_out(*, cohort: Cohort, by: User, students: Collection[Membership]) -> None:
    """They stay members of the center; the cohort's advisers see them no longer."""
    cohort.students.remove(*students)
    for student in students:
        plan_dates(student.user)
    _note(cohort, by, _("taken out of {0}"), students)


@transaction.atomic
def hand_over(*, center: Center, by: User, giver: Membership, taker: Membership) -> int:
    """Move every current cohort and open flag of one adviser to another; returns how many."""
    cohorts = list(giver.advised_cohorts.current().filter(center=center))
    for cohort in cohorts:
        cohort.advisers.remove(giver)
        cohort.advisers.add(taker)
    center.flags.filter(recipient=giver, closed_at=None).update(recipient=taker)
    for adviser in (giver, taker):
        plan_alarms(adviser.user)
    center.flag_settings.filter(recipient=giver).update(recipient=taker)
    what = _("handed over: {0} to {1}")
    record(center=center, actor=by, verb=COHORT, what=what, of=[giver.user, taker.user])
    return len(cohorts)


@transaction.atomic
def archive_cohort(*, cohort: Cohort, by: User) -> None:
    """Graduation: the center keeps counts of the group, each person keeps everything else.

    Students without another current cohort leave the center; their accounts become private.
    """
    keep_record(cohort)
    now = timezone.now()
    cohort.archived_at = now
    cohort.save(update_fields=["archived_at"])
    seated = cohort.students.current().students().select_related("user", "center")
    everybody, graduates = list(seated), list(seated.without_cohort())
    for student in graduates:
        _graduate(student)
    for student in everybody:
        plan_dates(student.user)
    _note(cohort, by, _("archived {0}"), graduates)


def _graduate(student: Membership) -> None:
    set_sharing(membership=student, level="")
    student.flags.all().delete()
    student.archived_at = timezone.now()
    student.save(update_fields=["archived_at"])
    plan_question(student)

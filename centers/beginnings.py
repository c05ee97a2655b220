"""What a center still needs before it can help anybody; each step is gone when it is done."""

from dataclasses import dataclass

from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext as _

from centers.models import Center

# Composed by the ORM it would cost an administrator's morning a tenth of its time.
_BEGUN = """
SELECT EXISTS (SELECT FROM centers_membership WHERE center_id = %(center)s AND role = 'student'
            AND left_at IS NULL AND archived_at IS NULL)
        OR EXISTS (SELECT FROM centers_invitation WHERE center_id = %(center)s
            AND role = 'student' AND accepted_at IS NULL),
    EXISTS (SELECT FROM centers_membership WHERE center_id = %(center)s AND role = 'adviser'
            AND left_at IS NULL AND archived_at IS NULL)
        OR EXISTS (SELECT FROM centers_invitation WHERE center_id = %(center)s
            AND role = 'adviser' AND accepted_at IS NULL),
    EXISTS (SELECT FROM centers_cohort WHERE center_id = %(center)s AND archived_at IS NULL),
    EXISTS (SELECT FROM centers_cohort cohort JOIN centers_assignment ON cohort_id = cohort.id
        WHERE center_id = %(center)s AND archived_at IS NULL),
    EXISTS (SELECT FROM centers_signon WHERE center_id = %(center)s)
"""


@dataclass(frozen=True)
class Begun:
    """What a center has of all that it needs to begin; who is invited counts."""

    has_students: bool
    has_advisers: bool
    has_cohorts: bool
    has_assignments: bool
    has_sign_on: bool


def what_has_begun(center: Center) -> Begun:
    with connection.cursor() as cursor:
        cursor.execute(_BEGUN, {"center": center.pk})
        return Begun(*cursor.fetchone())


@dataclass(frozen=True)
class FirstStep:
    what: str
    why: str
    action: str
    path: str


def first_steps(center: Center, begun: Begun) -> list[FirstStep]:
    """What is left to do, in order."""
    set_assignment = _set_assignment if begun.has_cohorts else _open_cohort
    left = (
        (begun.has_advisers, _invite),
        (begun.has_students, _bring_students),
        (begun.has_assignments, set_assignment),
        (center.mail_domain_verified_at or begun.has_sign_on, _verify_domain),
    )
    return [make(center) for is_done, make in left if not is_done]


def _invite(center: Center) -> FirstStep:
    return FirstStep(
        _("Invite an adviser"),
        _("Advisers see the students of their own cohorts, and only what each of these shares."),
        _("Invite"),
        reverse("centers:invite", args=[center.pk]),
    )


def _bring_students(center: Center) -> FirstStep:
    return FirstStep(
        _("Bring in your students"),
        _("Load the roster, or hand out the join code %(code)s.") % {"code": center.join_code},
        _("Load the roster"),
        reverse("centers:roster_create", args=[center.pk]),
    )


def _set_assignment(center: Center) -> FirstStep:
    return _assignment(_("Pick a cohort"), reverse("centers:cohorts", args=[center.pk]))


def _open_cohort(center: Center) -> FirstStep:
    return _assignment(_("Open a cohort"), reverse("centers:cohort_create", args=[center.pk]))


def _assignment(action: str, path: str) -> FirstStep:
    return FirstStep(
        _("Set an assignment"),
        _("It belongs to a cohort; how far each student is follows from what they do."),
        action,
        path,
    )


def _verify_domain(center: Center) -> FirstStep:
    return FirstStep(
        _("Verify your mail domain"),
        _("Whoever has an address of your university then joins without a code."),
        _("Verify"),
        reverse("centers:domain", args=[center.pk]),
    )

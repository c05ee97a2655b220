"""What a center still needs before it can help anybody; each step is gone when it is done."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from centers.models import Center


@dataclass(frozen=True)
class FirstStep:
    what: str
    why: str
    action: str
    path: str


def first_steps(center: Center) -> list[FirstStep]:
    """What is left to do, in order; `center` was fetched `.with_beginnings()`."""
    left = (
        (center.has_advisers, _invite),
        (center.has_students, _bring_students),
        (center.has_assignments, _set_assignment),
        (center.mail_domain_verified_at or center.has_sign_on, _verify_domain),
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
    name, action = ("cohorts", _("Pick a cohort"))
    if not center.has_cohorts:
        name, action = ("cohort_create", _("Open a cohort"))
    return FirstStep(
        _("Set an assignment"),
        _("It belongs to a cohort; how far each student is follows from what they do."),
        action,
        reverse(f"centers:{name}", args=[center.pk]),
    )


def _verify_domain(center: Center) -> FirstStep:
    return FirstStep(
        _("Verify your mail domain"),
        _("Whoever has an address of your university then joins without a code."),
        _("Verify"),
        reverse("centers:domain", args=[center.pk]),
    )

"""Rows of a center: each function makes one, with no more than the database asks for."""

from accounts.models import User
from centers.actions import joining
from centers.models import Center, Cohort, Membership
from tests.factories import make_user


def make_center(name: str = "Harbor College", **fields) -> Center:
    return Center.objects.create(name=name, **fields)


def make_cohort(center: Center, name: str = "Biology 101", **fields) -> Cohort:
    return Cohort.objects.create(center=center, name=name, **fields)


def make_student(center: Center, user: User, cohort: Cohort | None = None, level="") -> Membership:
    membership = Membership.objects.create(center=center, user=user)
    if cohort:
        cohort.students.add(membership)
    joining.set_sharing(membership=membership, level=level)
    return membership


def make_adviser(center: Center, user: User, cohort: Cohort | None = None) -> Membership:
    membership = Membership.objects.create(center=center, user=user, role="adviser")
    if cohort:
        cohort.advisers.add(membership)
    return membership


def make_administrator(center: Center, user: User | None = None) -> Membership:
    user = user or make_user("Dana")
    return Membership.objects.create(center=center, user=user, role="administrator")

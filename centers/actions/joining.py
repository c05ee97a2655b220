"""Coming into a center, and what a student lets its staff see."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.due_dates import follow_progress, plan_dates
from centers.graduates import plan_question
from centers.models import (
    AuditEntry,
    Center,
    Invitation,
    Membership,
    SharedInterview,
    SharingGrant,
)
from centers.querysets import FlagQuerySet

CONSENT = AuditEntry.Verb.CONSENT
ROLE = AuditEntry.Verb.ROLE


@transaction.atomic
def join_center(*, user: User, center: Center, level: str = "") -> Membership:
    """Make the user a member, with the role and cohort of an invitation, if there is one.

    Only an address that the user proved counts as invited. A former student comes back
    with nothing shared but what is chosen now.
    """
    membership, is_new = Membership.objects.get_or_create(center=center, user=user)
    if not membership.is_current:
        membership.left_at = membership.archived_at = None
        membership.role = Membership.Role.STUDENT
        membership.save(update_fields=["left_at", "archived_at", "role"])
        plan_question(membership)
        is_new = True
    _accept_invitation(membership)
    if is_new:
        record(center=center, actor=user, verb=ROLE, what=_("joined"), about=[membership])
    if level and membership.is_student:
        set_sharing(membership=membership, level=level)
    return membership


def invitation_of(user: User, center: Center) -> Invitation | None:
    """What the center holds ready at an address that the user proved."""
    return Invitation.objects.waiting_for(user).filter(center=center).first()


def _accept_invitation(membership: Membership) -> None:
    invitation = invitation_of(membership.user, membership.center)
    if invitation is None:
        return
    membership.role = invitation.role
    membership.student_number = invitation.student_number
    membership.save(update_fields=["role", "student_number"])
    if invitation.cohort and membership.is_student:
        invitation.cohort.students.add(membership)
        plan_dates(membership.user)
    elif invitation.cohort and membership.role == Membership.Role.ADVISER:
        invitation.cohort.advisers.add(membership)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])


@transaction.atomic
def set_sharing(*, membership: Membership, level: str) -> SharingGrant | None:
    """Change what staff may see, from this instant; an empty level withdraws (R57).

    Only the student does this, so the student is the actor of the record.
    """
    grants = SharingGrant.objects.select_for_update().filter(membership=membership)
    current = grants.open().first()
    if (current.level if current else "") == level:
        return current
    now = timezone.now()
    grants.open().update(withdrawn_at=now)
    if not level:
        _withdraw_what_was_computed(membership)
    words = SharingGrant.Level(level).label if level else gettext_lazy("Nothing")
    record(
        center=membership.center,
        actor=membership.user,
        verb=CONSENT,
        what=_("shares: {0}"),
        of=[words],
        about=[membership],
    )
    grant = None
    if level:
        grant = SharingGrant.objects.create(membership=membership, level=level, granted_at=now)
    follow_progress(membership.user)
    return grant


def _withdraw_what_was_computed(membership: Membership) -> None:
    """Flags that came from facts go; what the student said stays until it is answered."""
    membership.flags.exclude(topic__in=FlagQuerySet.SAID_BY_THE_STUDENT).delete()
    SharedInterview.objects.filter(membership=membership).delete()


@transaction.atomic
def choose_interviews(*, membership: Membership, interviews: Collection[int]) -> None:
    """Show the notes of exactly these conversations; the caller proved they are the user's."""
    shared = SharedInterview.objects.filter(membership=membership)
    shared.exclude(interview__in=interviews).delete()
    known = set(shared.values_list("interview", flat=True))
    SharedInterview.objects.bulk_create(
        SharedInterview(membership=membership, interview_id=each)
        for each in interviews
        if each not in known
    )
    record(
        center=membership.center,
        actor=membership.user,
        verb=CONSENT,
        what=_("conversations to show: {0}"),
        of=[len(interviews)],
        about=[membership],
    )


@transaction.atomic
def leave_center(*, membership: Membership, by: User | None = None) -> None:
    """End the membership; consent ends with it, the account stays as it is.

    `by` is an administrator who ends somebody's work. The last administrator stays (ValueError).
    """
    keep_an_administrator(membership)
    set_sharing(membership=membership, level="")
    membership.flags.all().delete()
    membership.cohorts.clear()
    membership.advised_cohorts.clear()
    membership.center.flags.filter(recipient=membership).update(recipient=None)
    membership.left_at = timezone.now()
    membership.save(update_fields=["left_at"])
    plan_dates(membership.user)
    record(
        center=membership.center,
        actor=by or membership.user,
        verb=ROLE,
        what=_("ended a membership") if by else _("left"),
        about=[membership],
    )


@transaction.atomic
def invite(*, center: Center, by: User, email: str, role: str, **known: object) -> Invitation:
    """Expect somebody at an address; who joins with it gets the role."""
    invitation, _is_new = Invitation.objects.update_or_create(
        center=center,
        email=email.strip().lower(),
        defaults={
            "role": role,
            "invited_by": by,
            "accepted_at": None,
            "mail_due_at": timezone.now(),
            "mailed_at": None,
            "mail_tries": 0,
            **known,
        },
    )
    record(
        center=center,
        actor=by,
        verb=ROLE,
        what=_("invited {0} as {1}"),
        of=[invitation.email, Membership.Role(role).label],
    )
    return invitation


def keep_an_administrator(membership: Membership) -> None:
    """Raises ValueError for the last administrator of a center that has other members."""
    others = membership.center.memberships.current().exclude(pk=membership.pk)
    is_last = membership.is_administrator and not others.filter(role="administrator").exists()
    if is_last and others.exists():
        raise ValueError("a center needs an administrator")


@transaction.atomic
def change_role(*, membership: Membership, by: User, role: str) -> None:
    """Give a member another role; the last administrator keeps theirs (ValueError)."""
    administrators = membership.center.memberships.current().filter(role="administrator")
    is_last = membership.is_administrator and administrators.count() == 1
    if is_last and role != Membership.Role.ADMINISTRATOR:
        raise ValueError("a center needs an administrator")
    membership.role = role
    membership.save(update_fields=["role"])
    if role != Membership.Role.ADVISER:
        membership.advised_cohorts.clear()
    if role != Membership.Role.STUDENT:
        set_sharing(membership=membership, level="")
        membership.cohorts.clear()
    plan_dates(membership.user)
    record(
        center=membership.center,
        actor=by,
        verb=ROLE,
        what=_("new role of {0}: {1}"),
        of=[membership.user, Membership.Role(role).label],
        about=[membership],
    )

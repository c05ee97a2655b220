"""Volunteers: they offer so many talks a month, and the offer holds."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.actions.care import is_left_alone, leave_alone, mark_asked
from centers.audit import record
from centers.gate.asking import open_conversation
from centers.models import AuditEntry, Center, Membership, Volunteer, VolunteerRequest


class NoPlaceLeftError(Exception):
    """The volunteer's places of this month are taken, or the student has one already."""


@transaction.atomic
def add_volunteer(*, volunteer: Volunteer, by: User) -> Volunteer:
    """List somebody who offered to talk, and send them the link to their own page."""
    volunteer.email = volunteer.email.strip().lower()
    volunteer.mail_due_at = timezone.now()
    volunteer.save()
    record(
        center=volunteer.center,
        actor=by,
        verb=AuditEntry.Verb.ROSTER,
        what=_("volunteer: {0}"),
        of=[volunteer.name],
    )
    return volunteer


@transaction.atomic
def pay_forward(*, membership: Membership, role: str) -> Volunteer:
    """A graduate turns into somebody who is asked (S69), twice a month unless they say more."""
    user = membership.user
    volunteer, _is_new = Volunteer.objects.update_or_create(
        center=membership.center,
        email=user.email,
        defaults={"user": user, "name": str(user), "role": role, "stopped_at": None},
        create_defaults={
            "user": user,
            "name": str(user),
            "role": role,
            "mail_due_at": timezone.now(),
        },
    )
    return volunteer


@transaction.atomic
def ask_volunteer(*, volunteer: Volunteer, student: Membership, message: str) -> VolunteerRequest:
    """Take one of the volunteer's places of this month for the student.

    The row of the volunteer is locked while places are counted, so that many who ask at
    once cannot take more than there are. Raises NoPlaceLeftError.
    """
    locked = Volunteer.objects.select_for_update().select_related("center").get(pk=volunteer.pk)
    now = timezone.now()
    month_on = now.date().replace(day=1)
    if not can_be_asked(locked, student, month_on):
        raise NoPlaceLeftError
    request = VolunteerRequest.objects.create(
        volunteer=locked,
        membership=student,
        month_on=month_on,
        message=message,
        asked_at=now,
        mail_due_at=now,
    )
    open_conversation(user=student.user, volunteer=locked, message=message)
    mark_asked(center=locked.center, asker=student.user, address=locked.email, on=now.date())
    return request


def can_be_asked(volunteer: Volunteer, student: Membership, month_on: date) -> bool:
    """The volunteer takes part, has a place left this month, and is new to the student."""
    today = timezone.now().date()
    paused = volunteer.paused_until is not None and volunteer.paused_until >= today
    if volunteer.stopped_at or paused:
        return False
    if is_left_alone(center=volunteer.center, address=volunteer.email):
        return False
    taken = volunteer.requests.filter(month_on=month_on)
    if taken.filter(membership=student).exists():
        return False
    return taken.count() < volunteer.monthly_limit


def pause_volunteer(*, volunteer: Volunteer, until: date | None) -> None:
    """Nobody asks until after this day; None takes the pause back."""
    volunteer.paused_until = until
    volunteer.save(update_fields=["paused_until"])


@transaction.atomic
def stop_volunteer(*, volunteer: Volunteer) -> None:
    """Leave the directory for good; no student of the center is offered the address again."""
    volunteer.stopped_at = timezone.now()
    volunteer.save(update_fields=["stopped_at"])
    leave_alone(center=volunteer.center, address=volunteer.email)


@transaction.atomic
def set_limit(*, volunteer: Volunteer, monthly_limit: int) -> None:
    volunteer.monthly_limit = monthly_limit
    volunteer.save(update_fields=["monthly_limit"])


def directory_of(center: Center, words: str = "") -> list[Volunteer]:
    """Volunteers with a place left this month, by name; those left alone are not among them."""
    today = timezone.now().date()
    listed = center.volunteers.active(today).with_places(today.replace(day=1)).named_like(words)
    return list(listed.filter(places_left__gt=0).order_by("name", "pk")[:100])

"""What a center keeps of somebody whose account is deleted: figures, and no name anywhere."""

import re
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from accounts.models import User
from centers.models import AuditEntry, Center, Invitation, Membership, RosterImport, Volunteer

NOBODY = "(left)"
_LET = "SELECT set_config('askwell.farewell', 'on', true)"
_LOCK = "SELECT set_config('askwell.farewell', '', true)"


def refuse_last_administrator(user: User) -> None:
    """Raises ValidationError while a center would be left with members and nobody to run it."""
    run = Membership.objects.filter(center=OuterRef("pk"), role=Membership.Role.ADMINISTRATOR)
    mine = Center.objects.filter(Exists(run.current().filter(user=user)))
    others = Membership.objects.filter(center=OuterRef("pk")).current().exclude(user=user)
    for center in mine.filter(~Exists(run.current().exclude(user=user)), Exists(others)):
        raise ValidationError(
            _("Nobody else runs %(center)s. Make somebody else its administrator first.")
            % {"center": center}
        )


@transaction.atomic
def forget_person(*, user: User, addresses: Collection[str]) -> None:
    """Take a person's name and addresses out of every center; memberships go with the account.

    Figures that a report has shown stay as they were, and so do the lines of the record, which
    then tell of nobody.
    """
    lowered = [address.lower() for address in addresses]
    Invitation.objects.filter(email__in=lowered).delete()
    Volunteer.objects.filter(Q(user=user) | Q(email__in=lowered)).delete()
    for address in lowered:
        for roster in RosterImport.objects.filter(rows__contains=[{"email": address}]):
            _strike(roster, address)
    _forget_in_record(user, lowered)


def _strike(roster: RosterImport, address: str) -> None:
    """Take one address out of a roster file that was read."""
    done = roster.rows[: roster.done_count]
    roster.done_count = sum(row["email"] != address for row in done)
    roster.rows = [row for row in roster.rows if row["email"] != address]
    roster.save(update_fields=["rows", "done_count"])


def _forget_in_record(user: User, addresses: list[str]) -> None:
    """The record is append-only; leaving out who it was is the one change it allows."""
    names = [name for name in (user.name, *addresses) if name]
    centers = Membership.objects.filter(user=user).values("center")
    said = Q(actor=user)
    for name in names:
        said |= Q(center__in=centers, what__icontains=name) | Q(
            center__in=centers, actor_name__icontains=name
        )
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names), re.IGNORECASE)
    with connection.cursor() as cursor:
        cursor.execute(_LET)
        for entry in AuditEntry.objects.filter(said):
            if entry.actor_id == user.pk:
                entry.actor_name = NOBODY
            entry.what = pattern.sub(NOBODY, entry.what)
            entry.save(update_fields=["actor_name", "what"])
        cursor.execute(_LOCK)

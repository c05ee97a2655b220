"""The demonstration goes in one go, as if its people had left."""

from django.db import connection, transaction

from accounts.models import User
from centers.models import AuditEntry, Center, Membership
from dashboard.actions.leaving import erase_account


@transaction.atomic
def remove_demonstration() -> int:
    """Delete all people of the demonstration and the centers that nobody else runs; how many."""
    people = User.objects.filter(is_demonstration=True)
    centers = list(_invented_centers())
    gone = [erase_account(user=user) for user in people.order_by("pk")]
    for center in centers:
        _remove_center(center)
    return len(gone)


def _invented_centers() -> set[Center]:
    """Centers whose whole staff is invented."""
    staff = Membership.objects.exclude(role=Membership.Role.STUDENT).select_related("center")
    real = set(staff.filter(user__is_demonstration=False).values_list("center", flat=True))
    return {each.center for each in staff if each.center_id not in real}


def _remove_center(center: Center) -> None:
    """With its record, which otherwise outlives everything."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('askwell.retention', %s, true)", [str(center.pk)])
        AuditEntry.objects.filter(center=center).delete()
        cursor.execute("SELECT set_config('askwell.retention', '', true)")
    center.delete()

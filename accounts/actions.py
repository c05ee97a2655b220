from functools import partial

from django.db import transaction

from accounts import clock
from accounts.models import User


@transaction.atomic
def change_settings(*, user: User, **changes: object) -> set[str]:
    """Save what differs and return the names of these fields.

    When the zone, the hours of mail or the holidays changed, whoever plans by them is told
    after the commit (R18, R19).
    """
    changed = {name for name, value in changes.items() if getattr(user, name) != value}
    for name in changed:
        setattr(user, name, changes[name])
    if changed:
        user.save(update_fields=sorted(changed))
    if changed & clock.CLOCK_FIELDS:
        transaction.on_commit(partial(clock.tell_followers, user.pk))
    return changed


def confirm_zone(*, user: User, **changes: object) -> set[str]:
    """Save settings whose time zone the user has seen and agreed to."""
    return change_settings(user=user, is_time_zone_confirmed=True, **changes)

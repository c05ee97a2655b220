"""Goods of a center: a member takes one over."""

from django.db import transaction

from accounts.models import User
from centers.gate.goods import keep_good
from centers.models import SharedGood


@transaction.atomic
def take_good(*, good: SharedGood, user: User) -> bool:
    """Make the user's own copy; False when there is one already."""
    return keep_good(good=good, user=user)

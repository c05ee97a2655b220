"""What a student hears before asking somebody whom others of the center asked."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from centers.actions.care import asked_by_others, is_left_alone
from centers.models import Center
from contacts.models import Contact


def words_before_asking(user: User, contact: Contact) -> Iterator[str]:
    """One sentence for each center of the user that has something to say, naming nobody."""
    centers = Center.objects.visible_to(user)
    addresses = [point.value for point in contact.points.all() if point.kind == "email"]
    for center in centers if addresses else ():
        words = _words(center, user, contact, addresses)
        if words:
            yield words


def _words(center: Center, user: User, contact: Contact, addresses: list[str]) -> str:
    named = {"name": contact.name, "center": center}
    today = timezone.now().date()
    if any(is_left_alone(center=center, address=each) for each in addresses):
        return _("%(name)s wishes not to be asked by students of %(center)s.") % named
    asked = (
        asked_by_others(center=center, asker=user, address=each, on=today) for each in addresses
    )
    if any(asked):
        return (
            _(
                "Others from %(center)s asked %(name)s this month. "
                "Try somebody else first, or wait for next month."
            )
            % named
        )
    return ""

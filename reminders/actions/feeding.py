"""The calendar feed: one private address for each owner."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from reminders.models import CalendarFeed


@transaction.atomic
def renew_feed(*, owner: User) -> CalendarFeed:
    """Give the owner a new address; an older one stops working at once."""
    CalendarFeed.objects.filter(owner=owner).delete()
    return CalendarFeed.objects.create(owner=owner)


def remove_feed(*, owner: User) -> None:
    """Revoke the address; calendars that read it find nothing any more."""
    CalendarFeed.objects.filter(owner=owner).delete()


def note_read(*, feed: CalendarFeed) -> None:
    """Remember when a calendar last came, for the owner to see."""
    CalendarFeed.objects.filter(pk=feed.pk).update(read_at=timezone.now())

"""Make a number of due reminders: python -m tests.faults.fill 1000 (in the world's database)."""

import sys
from datetime import timedelta

import django
from django.utils import timezone


def fill(number: int) -> None:
    """One owner, one interview and one due reminder each; nothing of an earlier run stays."""
    from accounts.models import User
    from contacts.models import Contact
    from interviews.models import Interview, Kind
    from reminders.models import Delivery, Mail, MailServer, Reminder

    for model in (Delivery, Reminder, Mail, MailServer):
        model.objects.all().delete()
    missing = range(User.objects.count(), number)
    owners = User.objects.bulk_create(
        User(email=f"owner{i}@example.org", name=f"Owner {i}") for i in missing
    )
    contacts = Contact.objects.bulk_create(
        Contact(owner=owner, name=f"Person {owner.pk}") for owner in owners
    )
    kind, asked_at = Kind.objects.get(code="T2"), timezone.now() - timedelta(days=9)
    Interview.objects.bulk_create(
        Interview(owner=contact.owner, contact=contact, kind=kind, asked_at=asked_at)
        for contact in contacts
    )
    due_at = timezone.now()
    Reminder.objects.bulk_create(
        Reminder(
            owner_id=owner_id,
            source=f"interview:{pk}",
            rule="nudge",
            due_at=due_at,
            leaves_at=due_at,
        )
        for pk, owner_id in Interview.objects.order_by("pk").values_list("pk", "owner_id")[:number]
    )


if __name__ == "__main__":
    django.setup()
    fill(int(sys.argv[1]))

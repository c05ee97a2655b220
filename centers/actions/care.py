"""Who was asked this month by others, and who wants to be left alone."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from centers.care import digest_of
from centers.gate.asking import asked_addresses
from centers.models import AskedMark, Center, DoNotContact


def mark_asked(*, center: Center, asker: User, address: str, on: date) -> None:
    """Note that somebody of the center asked this address in the month of `on`."""
    AskedMark.objects.get_or_create(
        center=center,
        asked_digest=digest_of(center, address),
        asker_digest=digest_of(center, f"member:{asker.pk}"),
        month_on=on.replace(day=1),
    )


def mark_recent_asks(*, center: Center) -> None:
    """Note whom members asked in the last two days, from their conversations."""
    since = timezone.now() - timedelta(days=2)
    AskedMark.objects.bulk_create(
        (
            AskedMark(
                center=center,
                asked_digest=digest_of(center, address),
                asker_digest=digest_of(center, f"member:{owner}"),
                month_on=asked_at.date().replace(day=1),
            )
            for owner, address, asked_at in asked_addresses(center=center, since=since)
        ),
        ignore_conflicts=True,
    )


def asked_by_others(*, center: Center, asker: User, address: str, on: date) -> int:
    """How many other members asked this address in the month of `on`."""
    marks = AskedMark.objects.filter(
        center=center, asked_digest=digest_of(center, address), month_on=on.replace(day=1)
    )
    return marks.exclude(asker_digest=digest_of(center, f"member:{asker.pk}")).count()


def is_left_alone(*, center: Center, address: str) -> bool:
    return DoNotContact.objects.filter(center=center, digest=digest_of(center, address)).exists()


@transaction.atomic
def leave_alone(*, center: Center, address: str) -> None:
    """Nobody of the center is offered this address again."""
    DoNotContact.objects.get_or_create(center=center, digest=digest_of(center, address))

"""Raising, keeping true and closing flags."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.audit import record
from centers.gate.flags import COMPUTED, Threshold, members_flagged, thresholds_of
from centers.models import AuditEntry, Center, Flag, Membership
from centers.models.flag import FlagTopic


def refresh_flags(*, center: Center) -> int:
    """Raise what the facts ask for and close what is no longer so; returns how many rose.

    A flag that staff closed rises again only after the facts were right in between
    or a week has passed.
    """
    thresholds = thresholds_of(center)
    return sum(_refresh_topic(center, thresholds[topic]) for topic in COMPUTED)


@transaction.atomic
def _refresh_topic(center: Center, threshold: Threshold) -> int:
    now = timezone.now()
    wanted = {}
    if threshold.is_on:
        wanted = members_flagged(center=center, threshold=threshold, now=now)
    flags = Flag.objects.filter(center=center, topic=threshold.topic)
    flags.open().exclude(membership__in=wanted).update(closed_at=now, close_note="settled")
    known = set(flags.open().values_list("membership", flat=True))
    rested = now - timedelta(days=7)
    known |= set(
        flags.filter(closed_at__gt=rested)
        .exclude(closed_by=None)
        .values_list("membership", flat=True)
    )
    risen = [
        _flag(center, threshold, pk, amount, now)
        for pk, amount in wanted.items()
        if pk not in known
    ]
    Flag.objects.bulk_create(risen, ignore_conflicts=True)
    return len(risen)


def _flag(center: Center, threshold: Threshold, pk: int, amount: int, now: datetime) -> Flag:
    return Flag(
        center=center,
        membership_id=pk,
        topic=threshold.topic,
        priority=threshold.priority,
        recipient_id=threshold.recipient_id,
        amount=amount,
        raised_at=now,
    )


@transaction.atomic
def ask_staff(*, membership: Membership, topic: FlagTopic, words: str) -> Flag:
    """A student says something: asks for help, or for a correction of a note (R54)."""
    threshold = thresholds_of(membership.center)[topic]
    flag, is_new = Flag.objects.open().get_or_create(
        membership=membership,
        topic=topic,
        defaults={
            "center": membership.center,
            "words": words,
            "priority": threshold.priority,
            "recipient_id": threshold.recipient_id,
            "raised_at": timezone.now(),
        },
    )
    if not is_new:
        flag.words = words
        flag.save(update_fields=["words"])
    return flag


@transaction.atomic
def close_flag(*, flag: Flag, by: User, note: str) -> None:
    """Close with a note that the student may read."""
    flag.closed_at = timezone.now()
    flag.closed_by = by
    flag.close_note = note
    flag.save(update_fields=["closed_at", "closed_by", "close_note"])
    record(
        center=flag.center,
        actor=by,
        verb=AuditEntry.Verb.FLAG,
        what=_("closed: {0}"),
        of=[FlagTopic(flag.topic).label],
        about=[flag.membership_id],
    )

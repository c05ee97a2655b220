"""Raising, keeping true and closing flags."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from accounts.models import User
from centers.alarms import alarm
from centers.audit import record
from centers.gate.flags import COMPUTED, Threshold, members_flagged, thresholds_of
from centers.models import AuditEntry, Center, Flag, Membership
from centers.models.flag import FlagTopic
from centers.nudges import answer_student
from centers.querysets import FlagQuerySet


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
    _keep_amounts(flags.open(), wanted)
    known = set(flags.open().values_list("membership", flat=True))
    rested = now - timedelta(days=7)
    known |= set(
        flags.filter(closed_at__gt=rested)
        .exclude(closed_by=None)
        .values_list("membership", flat=True)
    )
    new = {pk: amount for pk, amount in wanted.items() if pk not in known}
    recipients = route(center=center, threshold=threshold, members=new)
    risen = [
        _flag(center, threshold, recipients.get(pk), membership_id=pk, amount=amount, raised_at=now)
        for pk, amount in new.items()
    ]
    Flag.objects.bulk_create(risen, ignore_conflicts=True)
    alarm(risen)
    return len(risen)


def _keep_amounts(risen: QuerySet[Flag], wanted: dict[int, int]) -> None:
    """What a flag counts goes on growing while it is open."""
    changed = [flag for flag in risen if flag.amount != wanted[flag.membership_id]]
    for flag in changed:
        flag.amount = wanted[flag.membership_id]
    Flag.objects.bulk_update(changed, ["amount"], batch_size=1000)


def route(*, center: Center, threshold: Threshold, members: Collection[int]) -> dict[int, int]:
    """Who hears of a flag first, by member (R50).

    That is the topic's recipient if they answer for the student, else an adviser of the
    student, else the administrator who came first. Whoever does not answer for a student
    cannot be told of one.
    """
    if not members:
        return {}
    staff = center.memberships.current().staff()
    office = staff.filter(role=Membership.Role.ADMINISTRATOR).order_by("pk").first()
    chosen = staff.filter(pk=threshold.recipient_id).first()
    if chosen and chosen.is_administrator:
        return dict.fromkeys(members, chosen.pk)
    advised = staff.filter(
        role=Membership.Role.ADVISER,
        advised_cohorts__archived_at=None,
        advised_cohorts__students__in=members,
    )
    pairs = list(advised.order_by("-pk").values_list("advised_cohorts__students", "pk"))
    nobody_else = dict.fromkeys(members, office.pk) if office else {}
    theirs = {student: pk for student, pk in pairs if chosen and pk == chosen.pk}
    return nobody_else | dict(pairs) | theirs


def _flag(center: Center, threshold: Threshold, to: int | None, **facts: object) -> Flag:
    return Flag(
        center=center,
        topic=threshold.topic,
        priority=threshold.priority,
        recipient_id=to,
        **facts,
    )


@transaction.atomic
def ask_staff(*, membership: Membership, topic: FlagTopic, words: str) -> Flag:
    """A student says something: asks for help, or for a correction of a note (R54).

    What was said before and is still open gets the new words, and whom it was routed to hears
    of it again.
    """
    center, now = membership.center, timezone.now()
    threshold = thresholds_of(center)[topic]
    to = route(center=center, threshold=threshold, members=[membership.pk]).get(membership.pk)
    flag, is_new = Flag.objects.open().get_or_create(
        membership=membership,
        topic=topic,
        defaults={
            "center": center,
            "words": words,
            "priority": threshold.priority,
            "recipient_id": to,
            "raised_at": now,
        },
    )
    if not is_new:
        flag.words, flag.said_again_at = words, now
        if not _is_heard(flag):
            flag.recipient_id = to
        flag.save(update_fields=["words", "said_again_at", "recipient"])
    alarm([flag])
    return flag


def _is_heard(flag: Flag) -> bool:
    """Whoever it was routed to still answers for the student."""
    heard = Flag.objects.filter(pk=flag.pk)
    return bool(flag.recipient and heard.visible_to(flag.recipient.user).exists())


@transaction.atomic
def close_flag(*, flag: Flag, by: User, note: str) -> None:
    """Close with a note; whoever asked for something reads it as the answer."""
    flag.closed_at = timezone.now()
    flag.closed_by = by
    flag.close_note = note
    flag.save(update_fields=["closed_at", "closed_by", "close_note"])
    alarm([flag])
    if flag.topic in FlagQuerySet.SAID_BY_THE_STUDENT:
        answer_student(student=flag.membership, by=by, text=note)
    record(
        center=flag.center,
        actor=by,
        verb=AuditEntry.Verb.FLAG,
        what=_("closed: {0}"),
        of=[FlagTopic(flag.topic).label],
        about=[flag.membership_id],
    )

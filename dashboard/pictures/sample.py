"""The rows behind the pictures: so many conversations and no more, however many there are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from accounts.models import User
from interviews.models import Interview, Lead, Outreach, Referral

MOST = 500
FACTS = [
    *("pk", "contact_id", "minutes", "kind__is_formal", "asked_at", "agreed_at"),
    *("scheduled_for", "held_at", "thanked_at", "declined_at", "closed_at"),
]


@dataclass
class Seen:
    """One conversation: its facts, and how many facts, names and leads came of it."""

    pk: int
    contact: int
    minutes: int
    asked_at: dt.datetime | None
    agreed_at: dt.datetime | None
    scheduled_for: dt.datetime | None
    held_at: dt.datetime | None
    thanked_at: dt.datetime | None
    is_over: bool
    careers: dict[int, str] = field(default_factory=dict)
    heard: list[dt.datetime] = field(default_factory=list)
    named: list[dt.datetime] = field(default_factory=list)
    leads: int = 0


@dataclass(frozen=True)
class Attempt:
    """One request that left."""

    channel: str
    sent_at: dt.datetime
    is_answered: bool


@dataclass(frozen=True)
class Sample:
    """The conversations of one side, formal or not, those touched last first."""

    talks: list[Seen]
    attempts: list[Attempt]
    has_other_side: bool

    @property
    def held(self) -> list[Seen]:
        return [talk for talk in self.talks if talk.held_at]


def take_sample(user: User, *, is_formal: bool) -> Sample:
    """Read the newest conversations and what hangs on them, in six queries."""
    rows = Interview.objects.visible_to(user).order_by("-updated_at", "-pk")
    found = list(rows.values_list(*FACTS, named=True)[:MOST])
    chosen = [row for row in found if row.kind__is_formal == is_formal]
    talks = {row.pk: seen(row) for row in chosen}
    tie_careers(talks)
    count_gains(talks)
    return Sample(list(talks.values()), read_attempts(talks), len(chosen) < len(found))


def seen(row: Any) -> Seen:
    return Seen(
        pk=row.pk,
        contact=row.contact_id,
        minutes=row.minutes,
        asked_at=row.asked_at,
        agreed_at=row.agreed_at,
        scheduled_for=row.scheduled_for,
        held_at=row.held_at,
        thanked_at=row.thanked_at,
        is_over=bool(row.declined_at or row.closed_at),
    )


def tie_careers(talks: dict[int, Seen]) -> None:
    links = Interview.careers.through.objects.filter(interview__in=talks)
    for talk, career, title in links.values_list("interview", "career", "career__title"):
        talks[talk].careers[career] = title


def count_gains(talks: dict[int, Seen]) -> None:
    """What was heard, who was named and which leads were mentioned in each."""
    insights = Interview.insights.through.objects.filter(interview__in=talks)
    for talk, at in insights.values_list("interview", "insight__created_at"):
        talks[talk].heard.append(at)
    referrals = Referral.objects.filter(interview__in=talks)
    for talk, at in referrals.values_list("interview", "heard_at"):
        talks[talk].named.append(at)
    for talk in Lead.objects.filter(interview__in=talks).values_list("interview", flat=True):
        talks[talk].leads += 1


def read_attempts(talks: Iterable[int]) -> list[Attempt]:
    rows = Outreach.objects.filter(interview__in=talks, sent_at__isnull=False)
    return [
        Attempt(channel, sent_at, answered_at is not None)
        for channel, sent_at, answered_at in rows.values_list("channel", "sent_at", "answered_at")
    ]

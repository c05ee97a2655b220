from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from careers.models import Career, Insight, Stance
from contacts.models import Contact


@transaction.atomic
def record_insight(
    *,
    owner: User,
    career: Career,
    topic: str,
    text: str,
    contact: Contact | None = None,
    reading_title: str = "",
    reading_url: str = "",
    said_on: date | None = None,
    is_quote: bool = False,
    side: str = "",
    horizon: int | None = None,
    direction: str = "",
    path: str = "",
    steps: Sequence[str] = (),
    score: int | None = None,
) -> Insight:
    """Keep one statement with its origin: a contact, or else a reading (S14-S21).

    `said_on` is the owner's today when left out. Topic SIDES needs a side and SATISFACTION a
    score from 1 to 5, as the database holds; the caller links it to the interview it came from.
    """
    return Insight.objects.create(
        owner=owner,
        career=career,
        topic=topic,
        text=text,
        contact=contact,
        reading_title=reading_title,
        reading_url=reading_url,
        said_on=said_on or timezone.localdate(timezone=owner.zone),
        is_quote=is_quote,
        side=side,
        horizon=horizon,
        direction=direction,
        path=path,
        steps=list(steps),
        score=score,
    )


@transaction.atomic
def compare_insights(*, insight: Insight, others: Iterable[Insight], kind: str) -> None:
    """Say that a statement agrees with or contradicts others; said again, the last word holds."""
    for other in others:
        Stance.objects.update_or_create(
            insight=insight, other=other, defaults={"kind": kind, "owner_id": insight.owner_id}
        )


@transaction.atomic
def change_insight(*, insight: Insight, **changes: Any) -> None:
    """Put right what was written down; the fields are those of `record_insight`.

    On another topic it agrees with nothing and contradicts nothing that it was compared with.
    """
    for name, value in changes.items():
        setattr(insight, name, value)
    insight.save(update_fields=[*changes, "updated_at"])
    stances_of(insight).exclude(insight__topic=F("other__topic")).delete()


@transaction.atomic
def remove_insight(*, insight: Insight) -> None:
    """Put a statement away, and with it how it stands to others."""
    insight.put_away()
    stances_of(insight).filter(deleted_at=None).update(deleted_at=insight.deleted_at)


@transaction.atomic
def restore_insight(*, insight: Insight) -> None:
    """Take a removed statement back, as it stood to those that are still there."""
    insight.take_back()
    kept = stances_of(insight).filter(insight__deleted_at=None, other__deleted_at=None)
    Stance._base_manager.filter(pk__in=kept.values("pk")).update(deleted_at=None)


def stances_of(insight: Insight) -> QuerySet[Stance]:
    """All stances at either end of which it stands, removed or not."""
    # The usual manager hides what was put away.
    return Stance._base_manager.filter(Q(insight=insight) | Q(other=insight))

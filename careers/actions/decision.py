from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from careers import talks as conversations
from careers.models import Career, Decision


@transaction.atomic
def decide(
    *,
    career: Career,
    choice: str,
    reason: str,
    talks: Collection[int] = (),
    at: datetime | None = None,
) -> Decision:
    """Write down what the owner decides now; earlier decisions stay readable (S10).

    `talks` are the ids of the conversations it rests on.
    """
    decision = Decision.objects.create(
        owner_id=career.owner_id,
        career=career,
        choice=choice,
        reason=reason,
        decided_at=at or timezone.now(),
    )
    conversations.source.tie_decision(decision, talks)
    return decision

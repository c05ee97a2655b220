from datetime import datetime

from django.db import transaction
from django.utils import timezone

from careers.models import Career, Decision


@transaction.atomic
def decide(*, career: Career, choice: str, reason: str, at: datetime | None = None) -> Decision:
    """Write down what the owner decides now; earlier decisions stay readable (S10)."""
    return Decision.objects.create(
        owner_id=career.owner_id,
        career=career,
        choice=choice,
        reason=reason,
        decided_at=at or timezone.now(),
    )

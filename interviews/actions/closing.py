from django.db import transaction
from django.utils import timezone

from interviews.actions.facts import record
from interviews.actions.planning import replan
from interviews.followers import follow
from interviews.models import Interview


def close(*, interview: Interview, reason: str) -> None:
    """End an interview kindly; `reason` is one of Interview.CloseReason (R23)."""
    record(interview, closed_at=timezone.now(), close_reason=reason)


def reopen(*, interview: Interview) -> None:
    """Take up again what was closed or declined."""
    record(interview, closed_at=None, close_reason="", declined_at=None)


@transaction.atomic
def throw_away(*, interview: Interview) -> None:
    """Hide an interview and withdraw its reminders; `bring_back` undoes it."""
    interview.deleted_at = timezone.now()
    interview.save(update_fields=["deleted_at"])
    replan(interview)
    follow(interview.owner)


@transaction.atomic
def bring_back(*, interview: Interview) -> None:
    """Show an interview again that was thrown away."""
    interview.deleted_at = None
    interview.save(update_fields=["deleted_at"])
    replan(interview)
    follow(interview.owner)

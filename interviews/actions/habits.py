from django.db import transaction

from interviews.actions.planning import replan
from interviews.models import Interview


@transaction.atomic
def choose_habit(*, interview: Interview, silence: str) -> None:
    """Say what silence means for this one, one of Interview.Silence or "" for the usual."""
    interview.silence = silence
    interview.save(update_fields=["silence", "updated_at"])
    replan(interview)

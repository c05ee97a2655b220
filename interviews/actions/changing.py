from collections.abc import Iterable

from django.db import transaction

from careers.models import Career
from interviews.actions.planning import replan
from interviews.models import Interview


@transaction.atomic
def change_interview(*, interview: Interview, careers: Iterable[Career]) -> Interview:
    """Keep what has no verb of its own; another length moves the end, so reminders follow."""
    interview.save()
    interview.careers.set(careers)
    replan(interview)
    return interview

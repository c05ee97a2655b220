from collections.abc import Iterable

from django.db import transaction

from careers.models import Career
from interviews.actions.planning import replan, replan_goal
from interviews.models import Interview


@transaction.atomic
def change_interview(*, interview: Interview, careers: Iterable[Career]) -> Interview:
    """Keep what has no verb of its own; a length and a kind may move reminders."""
    interview.save()
    interview.careers.set(careers)
    replan(interview)
    replan_goal(interview.owner)
    return interview

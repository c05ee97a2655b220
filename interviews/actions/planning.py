from accounts.models import User
from interviews.cadence import wanted_reminders
from interviews.models import Interview
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of

AT_ONCE = 2000


def replan(interview: Interview) -> None:
    """Bring the reminders of one interview in line with its facts."""
    reconcile(
        owner=interview.owner,
        sources=[f"interview:{interview.pk}"],
        wanted=wanted_reminders(interview, settings_of(interview.owner), clock_of(interview.owner)),
    )


def replan_all(owner: User) -> None:
    """Bring the reminders of all interviews in line: a rule, the zone or the hours changed."""
    settings, clock = settings_of(owner), clock_of(owner)
    interviews = Interview.objects.visible_to(owner).select_related("contact").order_by("pk")
    last = 0
    while group := list(interviews.filter(pk__gt=last)[:AT_ONCE]):
        last = group[-1].pk
        reconcile(
            owner=owner,
            sources=[f"interview:{interview.pk}" for interview in group],
            wanted=[
                want for interview in group for want in wanted_reminders(interview, settings, clock)
            ],
        )

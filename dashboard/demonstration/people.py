from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User
from dashboard.demonstration import changer, student
from dashboard.demonstration.center import STAFF, tell_center
from dashboard.demonstration.telling import Story, tell

PASSWORD = "twenty-minutes"  # noqa: S105 (printed on purpose, never loaded where TLS is on)
INVENTED = {"is_demonstration": True, "is_time_zone_confirmed": True}
STORIES: list[Story] = [student.STORY, changer.STORY]


@transaction.atomic
def tell_story() -> None:
    """Create the demonstration's people with what they have done so far."""
    for story in STORIES:
        user = User.objects.create_user(story.email, PASSWORD, **INVENTED, **story.profile)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        tell(story, user)
    tell_center(User.objects.get(email=student.STORY.email), PASSWORD)


def sign_ins() -> str:
    """One line for each person of the stories who is still there."""
    emails = [story.email for story in STORIES] + [email for email, _name in STAFF]
    there = User.objects.filter(email__in=emails).order_by("email")
    return "\n".join(f"  sign in as      {user.email}   password {PASSWORD}" for user in there)

"""What a visitor finds in an empty database: a small story told with the real actions."""

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User

PASSWORD = "twenty-minutes"  # noqa: S105 (printed on purpose, never loaded where TLS is on)
PEOPLE = {
    "ana@example.org": {
        "name": "Ana Duarte",
        "life_stage": User.LifeStage.STUDENT,
        "pitch": "I study physics and wonder what people do with it outside the university.",
    },
    "ben@example.org": {"name": "Ben Whitaker", "life_stage": User.LifeStage.WORKING},
}


@transaction.atomic
def tell_story() -> None:
    """Create the demonstration's people with what they have done so far."""
    for email, facts in PEOPLE.items():
        user = User.objects.create_user(email, PASSWORD, **facts)
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)


def sign_ins() -> str:
    """One line for each person of the story who is still there."""
    there = User.objects.filter(email__in=PEOPLE).order_by("email")
    return "\n".join(f"  sign in as      {user.email}   password {PASSWORD}" for user in there)

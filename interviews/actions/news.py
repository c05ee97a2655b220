from accounts.models import User
from interviews.models import Invitation
from reminders.actions import reconcile
from reminders.rules import settings_of
from reminders.wanted import Wanted


def tell_owner(invitation: Invitation) -> None:
    """Have the owner hear of an answer at once, or not any more once it was seen."""
    reconcile(
        owner=invitation.owner,
        sources=[f"invitation:{invitation.pk}"],
        wanted=wanted_news(invitation) if settings_of(invitation.owner)["answered"].is_on else [],
    )


def tell_owner_again(owner: User) -> None:
    """Bring the news of all answers in line, after a change of rules or hours."""
    answered = Invitation.objects.filter(owner=owner, answered_at__isnull=False, seen_at=None)
    for invitation in answered.select_related("owner"):
        tell_owner(invitation)


def wanted_news(invitation: Invitation) -> list[Wanted]:
    """One mail for each new answer, at the minute it came."""
    if not invitation.is_new:
        return []
    answered_at = invitation.answered_at
    return [
        Wanted(
            source=f"invitation:{invitation.pk}",
            rule="answered",
            due_at=answered_at,
            occurrence=answered_at.strftime("%Y%m%dT%H%M%SZ"),
            is_exact=True,
        )
    ]

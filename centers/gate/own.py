"""What a student reads and picks of their own; nobody else's rows pass here."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from centers.models import Membership, SharedInterview
from interviews.models import Interview

OFFERED = 200


@dataclass(frozen=True)
class OwnConversation:
    pk: int
    label: str


def own_conversations(user: User) -> list[OwnConversation]:
    """The user's latest conversations, to pick from."""
    interviews = (
        Interview.objects.visible_to(user)
        .select_related("kind", "contact")
        .order_by("-updated_at", "-pk")[:OFFERED]
    )
    return [OwnConversation(each.pk, f"{each.contact} · {each.kind}") for each in interviews]


def chosen_conversations(membership: Membership) -> list[int]:
    shared = SharedInterview.objects.filter(membership=membership)
    return list(shared.values_list("interview", flat=True))


def keep_own(user: User, interviews: Iterable[int]) -> list[int]:
    """Those of the ids that are the user's."""
    return list(
        Interview.objects.visible_to(user).filter(pk__in=interviews).values_list("pk", flat=True)
    )

"""One search over all that is mine."""

from dataclasses import dataclass

from accounts.models import User
from careers.models import Career
from contacts.folding import fold
from contacts.models import Contact, Organization
from interviews.models import Interview

MOST_OF_EACH = 8


@dataclass(frozen=True)
class Findings:
    """What the words found, a few of each sort; people first."""

    contacts: list[Contact]
    interviews: list[Interview]
    careers: list[Career]
    organizations: list[Organization]

    def __bool__(self) -> bool:
        return any((self.contacts, self.interviews, self.careers, self.organizations))


def find(user: User, text: str) -> Findings:
    """Rows of this user in which each typed word begins a word; nothing for an empty text."""
    folded = fold(text)
    if not folded:
        return Findings([], [], [], [])
    contacts = Contact.objects.visible_to(user).matching(text, user).select_related("organization")
    heard = Interview.objects.visible_to(user).matching(text, user).with_people()
    careers = Career.objects.visible_to(user).filter(title__icontains=text.strip())
    organizations = Organization.objects.visible_to(user).filter(folded_name__startswith=folded)
    return Findings(
        list(contacts.order_by("folded_name", "pk")[:MOST_OF_EACH]),
        list(heard.order_by("-updated_at", "-pk")[:MOST_OF_EACH]),
        list(careers.order_by("title", "pk")[:MOST_OF_EACH]),
        list(organizations.order_by("folded_name", "pk")[:MOST_OF_EACH]),
    )

"""One search over all that is mine."""

from dataclasses import dataclass, field, fields

from django.db import connection, transaction
from django.db.models.functions import Coalesce

from accounts.models import User
from careers.models import Career, Insight
from contacts.folding import fold
from contacts.models import Contact, Organization
from interviews.models import Interview, Lead

MOST_OF_EACH = 8
MOST_RECENT = 4
# The moment itself, in a form that no index has: else the database may read all conversations in
# their order to find out that the words are in none.
LAST_CHANGED = Coalesce("updated_at", "created_at")


@dataclass(frozen=True)
class Findings:
    """What the words found, a few of each sort; people first."""

    contacts: list[Contact] = field(default_factory=list)
    interviews: list[Interview] = field(default_factory=list)
    careers: list[Career] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    insights: list[Insight] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(getattr(self, sort.name) for sort in fields(self))


@transaction.atomic
def find(user: User, text: str) -> Findings:
    """Rows of this user in which each typed word begins a word; nothing for an empty text."""
    folded, words = fold(text), text.strip()
    if not folded:
        return Findings()
    with connection.cursor() as cursor:
        # To start a helper takes the database longer than the search itself.
        cursor.execute("SET LOCAL max_parallel_workers_per_gather = 0")
    heard = Interview.objects.visible_to(user).matching(text, user).with_people()
    careers = Career.objects.visible_to(user).filter(title__icontains=words)
    organizations = Organization.objects.visible_to(user).filter(folded_name__startswith=folded)
    insights = Insight.objects.visible_to(user).filter(text__icontains=words)
    leads = Lead.objects.visible_to(user).filter(title__icontains=words)
    return Findings(
        _people(user, text),
        list(heard.order_by(LAST_CHANGED.desc(), "-pk")[:MOST_OF_EACH]),
        list(careers.order_by("title", "pk")[:MOST_OF_EACH]),
        list(organizations.order_by("folded_name", "pk")[:MOST_OF_EACH]),
        list(insights.select_related("career").order_by("-pk")[:MOST_OF_EACH]),
        list(leads.order_by("-pk")[:MOST_OF_EACH]),
    )


def _people(user: User, text: str) -> list[Contact]:
    """Whoever is called so before whoever has the words elsewhere; each part by name.

    The first part is read off the index of names, so that a common name among thousands
    costs what a rare one does.
    """
    people = Contact.objects.visible_to(user).select_related("organization")
    ordered = people.order_by("folded_name", "pk")
    called = ordered.filter(folded_name__startswith=fold(text))
    found = list(called[:MOST_OF_EACH])
    if len(found) < MOST_OF_EACH:
        others = ordered.matching(text, user).exclude(pk__in=[person.pk for person in found])
        found += others[: MOST_OF_EACH - len(found)]
    return found


def recent(user: User) -> Findings:
    """What was worked on or added last, for when nothing is typed yet."""
    contacts = Contact.objects.visible_to(user).select_related("organization")
    interviews = Interview.objects.visible_to(user).with_people()
    return Findings(
        contacts=list(contacts.order_by("-pk")[:MOST_RECENT]),
        interviews=list(interviews.order_by("-updated_at", "-pk")[:MOST_RECENT]),
        careers=list(Career.objects.visible_to(user).order_by("-pk")[:MOST_RECENT]),
    )

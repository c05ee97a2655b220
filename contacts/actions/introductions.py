from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.planning import replan_introduction
from contacts.models import Acquaintance, Contact, Introduction


@transaction.atomic
def connect(*, knower: Contact, known: Contact, how: str = Acquaintance.How.OTHER) -> Acquaintance:
    """Note that two people know each other; in whichever order, it is kept once."""
    both = [(knower, known), (known, knower)]
    for one, other in both:
        found = Acquaintance.objects.filter(knower=one, known=other).first()
        if found:
            return found
    return Acquaintance.objects.create(
        owner_id=knower.owner_id, knower=knower, known=known, how=how
    )


@transaction.atomic
def plan_introduction(*, introduction: Introduction) -> Introduction:
    """Store who should introduce whom; the two are then known to know each other (S24, S25)."""
    introduction.save()
    connect(knower=introduction.through, known=introduction.contact)
    replan_introduction(introduction)
    return introduction


# Each verb, the fact it writes and the facts that must be empty for it.
VERBS = {
    "ask": ("asked_at", ("made_at", "refused_at", "thanked_at")),
    "promise": ("promised_at", ("made_at", "refused_at", "thanked_at")),
    "make": ("made_at", ("refused_at", "thanked_at")),
    "refuse": ("refused_at", ("made_at", "thanked_at")),
    "thank": ("thanked_at", ()),
}


@transaction.atomic
def move_introduction(
    *, introduction: Introduction, verb: str, at: datetime | None = None
) -> Introduction:
    """Write the fact of one of VERBS. Raises ValidationError when a later fact stands already."""
    fact, empty = VERBS[verb]
    if any(getattr(introduction, name) for name in empty):
        raise ValidationError(_("That came after what you have noted already."))
    setattr(introduction, fact, at or timezone.now())
    introduction.save(update_fields=[fact, "updated_at"])
    introduction.refresh_from_db(fields=["state"])
    replan_introduction(introduction)
    return introduction


@transaction.atomic
def take_back(*, introduction: Introduction, verb: str, before: datetime | None = None) -> None:
    """Undo one of VERBS: its fact is empty again, or what it was `before`."""
    fact, _empty = VERBS[verb]
    setattr(introduction, fact, before)
    introduction.save(update_fields=[fact, "updated_at"])
    introduction.refresh_from_db(fields=["state"])
    replan_introduction(introduction)

"""What each level of sharing means, in the words a student reads before choosing (R57)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from centers.models import SharingGrant


@dataclass(frozen=True)
class Meaning:
    level: str
    name: Promise | str
    seen: Promise | str
    unseen: Promise | str


MEANINGS = (
    Meaning(
        level="",
        name=_("Nothing"),
        seen=_("Staff see your name, your address and your cohort."),
        unseen=_("They see nothing of what you do here, not even how often you sign in."),
    ),
    Meaning(
        level=SharingGrant.Level.COUNTS,
        name=SharingGrant.Level.COUNTS.label,
        seen=_(
            "Staff also see how many people you asked, talked to and thanked, and when you "
            "were last active. They are told when you seem stuck."
        ),
        unseen=_("They do not see whom you talk to, nor anything you write."),
    ),
    Meaning(
        level=SharingGrant.Level.INTERVIEWS,
        name=SharingGrant.Level.INTERVIEWS.label,
        seen=_("Staff also see with whom you talk, where that person works, and the dates."),
        unseen=_("They do not see your notes, your thanks, nor what you think of a career."),
    ),
    Meaning(
        level=SharingGrant.Level.CHOSEN,
        name=SharingGrant.Level.CHOSEN.label,
        seen=_(
            "Staff also read the notes and insights of those conversations that you pick, "
            "one by one."
        ),
        unseen=_("The notes of all other conversations stay with you."),
    ),
)
LEVELS = [(meaning.level, meaning.name) for meaning in MEANINGS]


def meaning_of(level: str) -> Meaning:
    return next(meaning for meaning in MEANINGS if meaning.level == level)

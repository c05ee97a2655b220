from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Purpose(StrEnum):
    """What a text is for; each has its own table of checks."""

    REQUEST = "request"
    NUDGE = "nudge"
    QUESTION = "question"
    THANKS = "thanks"


class Severity(StrEnum):
    """How firmly a finding speaks: only `STOP` asks the user to change the text."""

    STOP = "stop"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One remark on a text: which rule, how firmly, what is wrong and what to write instead.

    `span` holds the start and end of the words meant, where there are such words.
    """

    rule: str
    severity: Severity
    message: Words
    suggestion: Words = ""
    span: tuple[int, int] | None = None

    @property
    def source(self) -> Words:
        return SOURCES[self.rule]


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a check may know beside the text; all of it comes from the owner's own records.

    `topics` are what the kind opens (`Kind.Topic`). `connections` are words that name the
    shared connection (a referrer, a school): empty means that there is none to name.
    `is_close` is said of family and friends. `heard` are notes of the conversation,
    `earlier_thanks` other notes of thanks.
    """

    purpose: Purpose = Purpose.REQUEST
    topics: frozenset[str] = frozenset()
    is_written: bool = True
    subject: str | None = None
    limit: int | None = None
    contact_name: str = ""
    sender_name: str = ""
    is_close: bool = False
    organization: str = ""
    connections: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    earlier_thanks: tuple[str, ...] = ()
    shortest: int = 15
    longest: int = 30


SOURCES: dict[str, Words] = {
    "R7": _("Simon Fraser University: under 100 words; Steve Dalton: 75"),
    "R8": _("The networks' own limits for a note"),
    "R9": _("Berkeley and Babson on what a request holds"),
    "R10": _("Simon Fraser University: the connection first"),
    "R11": _("Simon Fraser University: no mention of jobs in the request"),
    "R12": _("Simon Fraser University: speak of the field"),
    "R13": _("15 to 30 minutes; Berkeley: about 20"),
    "R14": _("Simon Fraser University: keep the follow-up in your hands"),
    "R15": _("Berkeley: you need not call it an interview"),
    "R16": _("Boston Globe, The art of the informational interview"),
    "R17": _("Carleton College: say in the subject who you are"),
    "R22": _("A nudge is two or three sentences and adds something"),
    "R30": _("Open questions bring more than yes or no"),
    "R32": _("Never ask a person's pay; ask for the range in the field"),
    "R33": _("Never ask for a job; note a lead if they mention one"),
    "R41": _("RCEL and Washington University: thank for one thing they said"),
    "S36": _("Courtesy: be no burden"),
    "S37": _("Never ask for a job, in a note of thanks neither"),
    "S38": _("No hidden agenda"),
    "S46": _("Pay and terms belong to the offer"),
    "name": _("The name as it stands in your records"),
}

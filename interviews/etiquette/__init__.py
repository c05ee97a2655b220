"""Etiquette: deterministic, explained remarks on what is about to be asked, said or sent.

The checks read English; of a text in another language only what needs no phrases is checked:
its length, its burden of questions, and whether somebody else has had it; in Spanish also a
question for their pay, the one that is stopped (S46). Each finding names its
rule and source and offers a wording; what a kind of interview opens (`Context.topics`) is not
remarked on.
"""

from collections.abc import Callable, Iterator

from interviews.etiquette.draft import Draft
from interviews.etiquette.findings import Context, Finding, Purpose, Severity
from interviews.etiquette.jobs import find_hidden_aims, find_job_asks, find_resume
from interviews.etiquette.length import find_length, find_long_nudge, find_minutes
from interviews.etiquette.manners import find_blank, find_many_questions, find_name, find_tone
from interviews.etiquette.pay import find_own_pay, find_personal_pay
from interviews.etiquette.questions import find_closed_questions
from interviews.etiquette.request import (
    find_interview_word,
    find_late_connection,
    find_missing_parts,
    find_no_follow_up,
    find_own_place,
    find_subject,
)
from interviews.etiquette.thanks import (
    find_empty_nudge,
    find_no_use,
    find_nothing_quoted,
    find_same_thanks,
    find_short_thanks,
)
from interviews.etiquette.tongue import is_english

__all__ = ["Context", "Finding", "Purpose", "Severity", "check"]

Check = Callable[[Draft, Context], Iterator[Finding]]

EVERYWHERE: tuple[Check, ...] = (find_job_asks, find_personal_pay, find_own_pay)
IN_LETTERS: tuple[Check, ...] = (*EVERYWHERE, find_resume, find_hidden_aims, find_tone, find_name)

SHORT_NOTE: tuple[Check, ...] = (*IN_LETTERS, find_length, find_minutes)

CHECKS: dict[Purpose, tuple[Check, ...]] = {
    Purpose.REQUEST: (
        *SHORT_NOTE,
        find_missing_parts,
        find_late_connection,
        find_own_place,
        find_no_follow_up,
        find_interview_word,
        find_subject,
        find_many_questions,
    ),
    Purpose.NUDGE: (*SHORT_NOTE, find_long_nudge, find_empty_nudge),
    Purpose.QUESTION: (*EVERYWHERE, find_closed_questions),
    Purpose.THANKS: (
        *IN_LETTERS,
        find_short_thanks,
        find_nothing_quoted,
        find_no_use,
        find_same_thanks,
    ),
}

IN_ANY_LANGUAGE: dict[Purpose, tuple[Check, ...]] = {
    Purpose.REQUEST: (find_personal_pay, find_length, find_many_questions, find_blank),
    Purpose.NUDGE: (find_personal_pay, find_length, find_long_nudge, find_blank),
    Purpose.QUESTION: (find_personal_pay,),
    Purpose.THANKS: (find_personal_pay, find_same_thanks, find_blank),
}


def check(text: str, context: Context) -> list[Finding]:
    """What to think over before the text leaves; nothing for an empty text.

    A note with a limit of characters has no room for all the parts of a request (R8).
    """
    if not text.strip():
        return []
    draft = Draft(text)
    has_room = context.limit is None
    if not is_english(draft):
        checks = IN_ANY_LANGUAGE[context.purpose]
    else:
        checks = CHECKS[context.purpose] if has_room else SHORT_NOTE
    return [finding for find in checks for finding in find(draft, context)]

"""How long a text may be (R7, R8, R22) and how much time it asks for (R13, S33)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft
from interviews.etiquette.findings import Context, Finding, Severity
from interviews.etiquette.phrases import letters

MOST_WORDS, IDEAL_WORDS = 100, 75
MOST_NUDGE_SENTENCES, MOST_NUDGE_WORDS = 3, 60
# "A minute" is a manner of speaking.
A_MOMENT = 1
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "ten": 10, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45,
    "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip


def find_length(draft: Draft, context: Context) -> Iterator[Finding]:
    """More than a hundred words, or more than the channel's own limit (R7, R8)."""
    if context.limit is not None:
        yield from _over_limit(draft, context.limit)
    elif draft.word_count > MOST_WORDS:
        yield Finding(
            rule="R7",
            severity=Severity.WARNING,
            message=gettext("%(count)s words: few people read more than %(most)s from a stranger.")
            % {"count": draft.word_count, "most": MOST_WORDS},
            suggestion=_("Cut to about 75: one sentence on you, one on why them, one on the ask."),
        )


def _over_limit(draft: Draft, limit: int) -> Iterator[Finding]:
    if len(draft.text) > limit:
        yield Finding(
            rule="R8",
            severity=Severity.STOP,
            message=gettext("%(count)s characters: the note takes %(limit)s.")
            % {"count": len(draft.text), "limit": limit},
            suggestion=_("Keep the connection, your question and your name."),
            span=(limit, len(draft.text)),
        )


def find_long_nudge(draft: Draft, context: Context) -> Iterator[Finding]:
    """A nudge is two or three sentences (R22)."""
    count = len(draft.sentences)
    if count > MOST_NUDGE_SENTENCES or draft.word_count > MOST_NUDGE_WORDS:
        yield Finding(
            rule="R22",
            severity=Severity.WARNING,
            message=_("A nudge is shorter than the first mail."),
            suggestion=_("Keep two or three sentences: what is new, and the same small request."),
        )


def find_minutes(draft: Draft, context: Context) -> Iterator[Finding]:
    """A request for more or less time than the kind allows (R13, S33)."""
    for found in letters.DURATION.finditer(draft.text):
        after = draft.text[found.end() :]
        if letters.DURATION_OF_SOMETHING_ELSE_AFTER.search(after):
            continue
        asked = minutes_in(found)
        if asked == [A_MOMENT, A_MOMENT]:
            continue
        if not context.shortest <= min(asked) <= max(asked) <= context.longest:
            yield Finding(
                rule="R13",
                severity=Severity.WARNING,
                message=gettext("Ask for %(shortest)s to %(longest)s minutes.")
                % {"shortest": context.shortest, "longest": context.longest},
                suggestion=gettext("“Could I have %(minutes)s minutes of your time?”")
                % {"minutes": max(context.shortest, min(20, context.longest))},
                span=found.span(),
            )
            return


def minutes_in(found: re.Match[str]) -> list[int]:
    """The one or two numbers of minutes that a `DURATION` names."""
    if found["half"]:
        return [30]
    if found["quarter"]:
        return [15]
    factor = 60 if found["unit"].lower().startswith("h") else 1
    numbers = [found["first"], found["last"] or found["first"]]
    return [factor * (int(text) if text.isdigit() else NUMBERS[text.lower()]) for text in numbers]

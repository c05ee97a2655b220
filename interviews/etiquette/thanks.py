"""Written thanks (R41) and nudges that add something (R22)."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft, telling_words, words_of
from interviews.etiquette.findings import Context, Finding, Severity
from interviews.etiquette.phrases import letters

FEWEST_SENTENCES = 3
SAME_TEXT = 0.85
TELLING_WORDS = 2
# A nudge with fewer words of its own than this says nothing new.
FEWEST_NEW_WORDS = 3
# A note of thanks with this many words of its own speaks of this conversation alone.
FEWEST_OWN_WORDS = 6
THANKFUL = frozenset(
    words_of(
        "again all also always amazing answer answered answering answers appreciate appreciated "
        "best chat clear conversation could day deal enjoy enjoyed experience experiences found "
        "future generous give giving gladly good grateful great helped helpful hope hour indeed "
        "informative inspired inspiring insight insightful insights interesting kind kindly "
        "kindness knowledge know learned learnt listening lot lots look lovely many meant meet "
        "met nice "
        "once open opportunity patience patient pleasant pleasure privilege questions really "
        "regards "
        "share shared sharing sincerely such sure surely taken taught thankful thought thoughts "
        "truly useful valuable very wanted warm wish wishes wonderful work worth your career path "
        "forward hear soon together happy informed keep touch stay contact remember day forget "
        "things wise encouraging motivating eyes opened morning afternoon evening monday tuesday "
        "wednesday thursday friday saturday sunday last week half phone call coffee lunch talked"
    )
)
REMINDING = frozenset(
    words_of(
        "again ahead another answer asked asking back before best busy chance conversation "
        "could days dear does earlier email forward glad gone happy have hear heard hope "
        "hoping hour inbox interested just kind kindly know last late later lines look lost "
        "mail mails maybe message might month months more news note once perhaps phone please "
        "possible previous quarter read reading received remind reminder reply request "
        "respond response seen send sent short since soon still sure through twenty wait "
        "waiting week weeks willing wondering write writing written wrote yours"
    )
)


def find_short_thanks(draft: Draft, context: Context) -> Iterator[Finding]:
    """Fewer than three sentences."""
    if len(draft.sentences) < FEWEST_SENTENCES:
        yield Finding(
            rule="R41",
            severity=Severity.WARNING,
            message=_("Thanks of one or two sentences sound like duty."),
            suggestion=_("Three will do: thanks, one thing they said, what you do with it."),
        )


def find_nothing_quoted(draft: Draft, context: Context) -> Iterator[Finding]:
    """Nothing in it that only this person said."""
    if not _quotes(draft, context):
        yield Finding(
            rule="R41",
            severity=Severity.WARNING,
            message=_("It names nothing they said."),
            suggestion=_("“What you said about night work stays with me.”"),
        )


def find_no_use(draft: Draft, context: Context) -> Iterator[Finding]:
    """Nothing the writer will do with what was heard."""
    if letters.WHAT_I_DO_NOW.search(draft.text) is None:
        yield Finding(
            rule="R41",
            severity=Severity.WARNING,
            message=_("It does not say what you will do with it."),
            suggestion=_("“I will read the paper you named this week.”"),
        )


def find_same_thanks(draft: Draft, context: Context) -> Iterator[Finding]:
    """Nearly the text that somebody else has had."""
    body = draft.body.casefold()
    for other in context.earlier_thanks:
        if SequenceMatcher(None, body, Draft(other).body.casefold()).ratio() >= SAME_TEXT:
            yield Finding(
                rule="R41",
                severity=Severity.WARNING,
                message=_("Somebody else has had nearly this text from you."),
                suggestion=_("People compare notes: say what only this person said."),
            )
            return


def find_empty_nudge(draft: Draft, context: Context) -> Iterator[Finding]:
    """A nudge that only reminds; it should bring something new (R22)."""
    found = letters.EMPTY_NUDGE.search(draft.text)
    only_reminds = all(letters.ONLY_REMINDS.search(each.text) for each in draft.sentences)
    fewest = FEWEST_OWN_WORDS if only_reminds else FEWEST_NEW_WORDS
    if found or len(_new_words(draft, context)) < fewest:
        yield Finding(
            rule="R22",
            severity=Severity.WARNING,
            message=_("This only reminds."),
            suggestion=_("Add something: what you read since, a date that would work, a thanks."),
            span=found.span() if found else None,
        )


def _new_words(draft: Draft, context: Context) -> set[str]:
    """The words of a nudge that neither remind nor name the two."""
    names = words_of(f"{context.contact_name} {context.sender_name}")
    return telling_words(draft.body) - REMINDING - set(names)


def _quotes(draft: Draft, context: Context) -> bool:
    written = telling_words(draft.body)
    if any(len(written & telling_words(note)) >= TELLING_WORDS for note in context.heard):
        return True
    if letters.HEARD_FROM_YOU.search(draft.text) and not context.heard:
        return True
    return len(_own_words(draft, context)) >= FEWEST_OWN_WORDS


def _own_words(draft: Draft, context: Context) -> set[str]:
    """The words that are neither thanks, nor names, nor what the writer will do."""
    told = (each.text for each in draft.sentences if not letters.WHAT_I_DO_NOW.search(each.text))
    names = words_of(f"{context.contact_name} {context.sender_name}")
    return telling_words(" ".join(told)) - THANKFUL - set(names)

"""Tone, burden and the name (S36): courtesy that holds for whatever is written."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft, folded, words_of
from interviews.etiquette.findings import Context, Finding, Severity
from interviews.etiquette.phrases import tones

# Forms of address, of offices, ranks and other languages too.
TITLES = frozenset(
    words_of(
        "mr mrs ms mx miss dr doctor prof professor sir dame madam mme madame monsieur m mlle "
        "herr frau señor señora sr sra srta don doña signor signora senhor senhora dom dona "
        "father sister brother reverend rev pastor imam rabbi judge colonel captain major general "
        "lieutenant sergeant officer chief chef coach president dean director ambassador senator "
        "councillor "
        "minister maestro master lord lady"
    )
)
MOST_QUESTIONS = 2
SAME_NAME = 0.75

TONES = (
    (
        tones.PRESSURE,
        _("This presses for an answer."),
        _("Leave the time to them: “whenever it suits you”."),
    ),
    (
        tones.BURDEN,
        _("This asks for more work than a short conversation."),
        _("Ask for the conversation only; keep the rest for later, or for others."),
    ),
    (
        tones.SELF_ABASING,
        _("No need to make yourself small: most people like to talk about their work."),
        _("Say once that you know their time is short, and how little of it you ask for."),
    ),
    (
        tones.CARELESS,
        _("This is chat language."),
        _("Write the word out."),
    ),
)


def find_tone(draft: Draft, context: Context) -> Iterator[Finding]:
    """Words that press, burden, grovel or are careless; one finding for each."""
    for pattern, message, suggestion in TONES:
        found = pattern.search(draft.text)
        if found:
            yield Finding(
                rule="S36",
                severity=Severity.WARNING,
                message=message,
                suggestion=suggestion,
                span=found.span(),
            )


def find_many_questions(draft: Draft, context: Context) -> Iterator[Finding]:
    """A mail that already holds the interview."""
    asked = [sentence for sentence in draft.sentences if sentence.text.endswith("?")]
    if len(asked) > MOST_QUESTIONS:
        yield Finding(
            rule="S36",
            severity=Severity.WARNING,
            message=_("Many questions in one mail are a burden."),
            suggestion=_("Ask only for the conversation, and keep these for it."),
            span=asked[MOST_QUESTIONS].span,
        )


def find_blank(draft: Draft, context: Context) -> Iterator[Finding]:
    """A merge field left open."""
    unfilled = tones.UNFILLED.search(draft.text)
    if unfilled:
        yield _name_finding(_("A blank is not filled in yet."), unfilled.span())


def find_name(draft: Draft, context: Context) -> Iterator[Finding]:
    """A merge field left open, nobody greeted, or a name unlike the one in the records."""
    blank = next(find_blank(draft, context), None)
    if blank:
        yield blank
        return
    nobody = tones.NOBODY.search(draft.text)
    if nobody:
        yield _name_finding(_("This greets nobody in particular."), nobody.span(), context)
        return
    yield from _unlike_the_record(draft, context)


def _unlike_the_record(draft: Draft, context: Context) -> Iterator[Finding]:
    known = set(_name_words(context.contact_name)) - TITLES
    if not known:
        return
    greeted = [word for word in _name_words(draft.greeting)[1:] if word not in TITLES]
    strange = set(greeted) - known - PARTICLES
    if not greeted:
        yield _name_finding(_("The greeting lacks the name."), (0, len(draft.greeting)), context)
    elif any(len(word) > 1 for word in strange):
        yield _name_finding(_likely_slip(greeted, known), (0, len(draft.greeting)), context)


PARTICLES = {"and", "again", "morning", "afternoon", "evening", "day", "von", "de", "van", "la"}


def _name_words(text: str) -> list[str]:
    """Words of a name, both halves of a double one: who greets Anne means Anne-Marie."""
    return words_of(text.replace("-", " "))


def _likely_slip(greeted: list[str], known: set[str]) -> str:
    is_close = any(
        SequenceMatcher(None, folded(one), folded(other)).ratio() >= SAME_NAME
        for one in greeted
        for other in known
    )
    if is_close:
        return gettext("The name is spelled otherwise in your records.")
    return gettext("This greets somebody else than the person in your records.")


def _name_finding(
    message: object, span: tuple[int, int], context: Context | None = None
) -> Finding:
    name = context.contact_name if context else ""
    return Finding(
        rule="name",
        severity=Severity.WARNING,
        message=str(message),
        suggestion=gettext("Write “Dear %(name)s,”.") % {"name": name} if name else "",
        span=span,
    )

"""What a request holds and how it begins (R9, R10, R12, R14, R15, R17, S31)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft, telling_words, words_of
from interviews.etiquette.findings import Context, Finding, Severity, Words
from interviews.etiquette.phrases import letters


@dataclass(frozen=True)
class Part:
    """One of the six things a request says (R9), and a wording for who has none."""

    code: str
    label: Words
    pattern: re.Pattern[str]
    suggestion: Words


PARTS = (
    Part(
        "who",
        _("Who you are"),
        letters.WHO_I_AM,
        _("“I am a second-year student of …”"),
    ),
    Part(
        "interest",
        _("What interests you"),
        letters.INTEREST,
        _("“I am curious what this work is really like.”"),
    ),
    Part(
        "why",
        _("Why this person"),
        letters.YOU,
        _("“Your way from … to … is the one I am thinking about.”"),
    ),
    Part(
        "connection",
        _("Your connection"),
        letters.CONNECTION,
        _("“Tom Adeyemi suggested that I write to you.”"),
    ),
    Part(
        "size",
        _("How little you ask for"),
        letters.DURATION,
        _("“Could I have twenty minutes of your time?”"),
    ),
    Part(
        "convenience",
        _("By phone or in person, as it suits them"),
        letters.CONVENIENCE,
        _("“By phone or in person, whenever it suits you.”"),
    ),
)


def has_part(part: Part, draft: Draft, context: Context) -> bool:
    """Whether the text holds the part; who has no connection need not name one, and nobody says
    to family and friends who they are.
    """
    if part.code == "who" and context.is_close:
        return True
    if part.code == "connection":
        if not context.connections:
            return True
        return _names_connection(draft.text, context)
    if part.code == "convenience":
        return _leaves_the_choice(part, draft)
    if part.code == "why":
        return part.pattern.search(letters.MERELY_ADDRESSED.sub("", draft.body)) is not None
    return part.pattern.search(draft.text) is not None


def _leaves_the_choice(part: Part, draft: Draft) -> bool:
    """A way to meet, and a time or place that is theirs: said so, or by the shape of the asking."""
    if letters.MEETING.search(draft.text) is None:
        return False
    asking = [each.text for each in draft.sentences if letters.MEETING.search(each.text)]
    is_theirs = any(letters.THEIR_TIME.search(sentence) for sentence in asking)
    return is_theirs or part.pattern.search(draft.text) is not None


def find_missing_parts(draft: Draft, context: Context) -> Iterator[Finding]:
    """Each of the six parts that is not there."""
    for part in PARTS:
        if not has_part(part, draft, context):
            yield Finding(
                rule="R9",
                severity=Severity.WARNING,
                message=_missing(part.label),
                suggestion=part.suggestion,
            )


def find_late_connection(draft: Draft, context: Context) -> Iterator[Finding]:
    """The connection is named, but not in the first sentence (R10)."""
    if not context.connections or not _names_connection(draft.text, context):
        return
    first = draft.sentences[0] if draft.sentences else None
    if first and not _names_connection(first.text, context):
        yield Finding(
            rule="R10",
            severity=Severity.WARNING,
            message=_("Your connection comes late."),
            suggestion=_("Begin with it: “Tom Adeyemi suggested that I write to you.”"),
            span=first.span,
        )


def find_own_place(draft: Draft, context: Context) -> Iterator[Finding]:
    """An interest in the company rather than in the field, unless the kind is about it (R12)."""
    if "company" in context.topics:
        return
    found = letters.OWN_PLACE.search(draft.text)
    if found:
        yield Finding(
            rule="R12",
            severity=Severity.HINT,
            message=_("An interest in their company sounds like an application."),
            suggestion=_("Name the field: “I am curious about work in wind energy.”"),
            span=found.span(),
        )


def find_no_follow_up(draft: Draft, context: Context) -> Iterator[Finding]:
    """The next step is left to the other side (R14)."""
    if letters.FOLLOW_UP.search(draft.text) is None:
        yield Finding(
            rule="R14",
            severity=Severity.HINT,
            message=_("It is not said who writes next."),
            suggestion=_("“I will write again next Thursday.”"),
        )


def find_interview_word(draft: Draft, context: Context) -> Iterator[Finding]:
    """ "Interview" alone sounds like hiring (R15)."""
    found = letters.INTERVIEW_WORD.search(draft.text)
    if found:
        yield Finding(
            rule="R15",
            severity=Severity.HINT,
            message=_("“Interview” may sound like hiring, or like the press."),
            suggestion=_("“A chat about how you came to this work.”"),
            span=found.span(),
        )


def find_subject(draft: Draft, context: Context) -> Iterator[Finding]:
    """A subject line that does not say who writes (R17)."""
    if context.subject is None or not context.is_written:
        return
    known = {*words_of(context.sender_name), *words_of(" ".join(context.connections))}
    says_who = letters.WHO_IN_SUBJECT.search(context.subject) or known & set(
        words_of(context.subject)
    )
    if not says_who:
        yield Finding(
            rule="R17",
            severity=Severity.WARNING,
            message=_("The subject does not say who you are."),
            suggestion=_("“Physics student with a question about your path”"),
        )


def _missing(label: Words) -> str:
    return _("Not there yet: %(part)s.") % {"part": str(label)}


def _names_connection(text: str, context: Context) -> bool:
    named = telling_words(" ".join(context.connections))
    return bool(named & set(words_of(text)) or letters.CONNECTION.search(text))

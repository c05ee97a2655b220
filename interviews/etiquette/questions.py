"""Open questions bring more than yes or no (R30, S47)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft, Sentence
from interviews.etiquette.findings import Context, Finding, Severity
from interviews.etiquette.phrases import questions


def find_closed_questions(draft: Draft, context: Context) -> Iterator[Finding]:
    """The first question that can be answered by yes or no."""
    asked = [sentence for sentence in draft.sentences if _is_question(sentence)]
    found = next((sentence for sentence in asked or draft.sentences if is_closed(sentence)), None)
    if found:
        yield Finding(
            rule="R30",
            severity=Severity.WARNING,
            message=_("This can be answered by yes or no."),
            suggestion=_("Begin with how, what, why, which or “tell me about”."),
            span=found.span,
        )


def is_closed(sentence: Sentence) -> bool:
    """Whether its main clause begins like a question for yes or no."""
    text = questions.LEAD_IN.sub("", sentence.text)
    main = questions.SUBORDINATE.sub("", text)
    if questions.OPEN_START.search(main):
        return False
    if questions.CLOSED_START.search(main):
        return True
    return _is_question(sentence) and is_statement(main)


def is_statement(text: str) -> bool:
    """A statement with a question mark, or with "right?" behind it, waits for a yes."""
    return bool(questions.STATEMENT_START.search(text) or questions.TAG.search(text))


def _is_question(sentence: Sentence) -> bool:
    return sentence.text.endswith("?")

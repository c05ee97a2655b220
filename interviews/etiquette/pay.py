"""Pay: a person's own never, the career's as a range, one's own with the offer (section 11)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft
from interviews.etiquette.findings import Context, Finding, Purpose, Severity
from interviews.etiquette.phrases import pay

PERSONAL_PAY = (pay.PERSONAL_PAY, pay.PERSONAL_PAY_IN_SPANISH)


def find_personal_pay(draft: Draft, context: Context) -> Iterator[Finding]:
    """What this person earns is never asked, in no kind (R32, S17, S46)."""
    found = next(filter(None, (asks.search(draft.text) for asks in PERSONAL_PAY)), None)
    if found:
        is_question = context.purpose is Purpose.QUESTION
        yield Finding(
            rule="R32",
            severity=Severity.STOP if is_question else Severity.WARNING,
            message=_("This asks what the person earns."),
            suggestion=_("“What range of pay can somebody starting in this field expect?”"),
            span=found.span(),
        )


def find_own_pay(draft: Draft, context: Context) -> Iterator[Finding]:
    """The user's own pay and terms wait for the offer (S46, T5)."""
    found = pay.OWN_PAY.search(draft.text)
    if found is None or "own_pay" in context.topics:
        return
    if pay.PAY_HARMLESS_BEFORE.search(draft.text[: found.start()]) is None:
        yield Finding(
            rule="S46",
            severity=Severity.WARNING,
            message=_("Your own pay and terms belong to an offer, and there is none yet."),
            suggestion=_("“What range of pay is usual in this field?”"),
            span=found.span(),
        )

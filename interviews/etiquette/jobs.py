"""Words that ask for a job (R11, R33, S37), bring a resume (R16) or hide an aim (S38)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from interviews.etiquette.draft import Draft
from interviews.etiquette.findings import Context, Finding, Purpose, Severity, Words
from interviews.etiquette.phrases import work

RULE_OF = {
    Purpose.REQUEST: "R11",
    Purpose.NUDGE: "R11",
    Purpose.QUESTION: "R33",
    Purpose.THANKS: "S37",
}
ADVICE: dict[Purpose, Words] = {
    Purpose.REQUEST: _("Ask for their view: “I would like to hear how you came to this work.”"),
    Purpose.NUDGE: _("Leave it out: “I would still like to hear how you came to this work.”"),
    Purpose.QUESTION: _("Ask in general: “How do people usually find their way in?”"),
    Purpose.THANKS: _("Leave it out. If they mentioned an opening, note it as a lead."),
}
SHORTEST_LEAD = 6


def find_job_asks(draft: Draft, context: Context) -> Iterator[Finding]:
    """The first words that ask for a job, unless the kind opens that subject (section 10)."""
    if "openings" in context.topics:
        return
    asks = work.JOB_ASK.finditer(draft.text)
    found = next((ask for ask in asks if not _is_harmless(draft.text, ask)), None)
    if found:
        yield Finding(
            rule=RULE_OF[context.purpose],
            severity=Severity.WARNING,
            message=_("This may read as asking for a job."),
            suggestion=ADVICE[context.purpose],
            span=found.span(),
        )


def find_resume(draft: Draft, context: Context) -> Iterator[Finding]:
    """A resume that nobody asked for; have one ready and keep it in the bag (R16)."""
    found = work.RESUME.search(draft.text)
    if found and "resume" not in context.topics:
        yield Finding(
            rule="R16",
            severity=Severity.WARNING,
            message=_("A resume turns a conversation into an application."),
            suggestion=_("Leave it out, and have one ready in case they ask."),
            span=found.span(),
        )


def find_hidden_aims(draft: Draft, context: Context) -> Iterator[Finding]:
    """An opening the user is after, behind a request for a conversation (S38)."""
    if "openings" in context.topics:
        return
    found = work.HIDDEN_AIM.search(draft.text) or _named_lead(draft.text, context.leads)
    if found:
        yield Finding(
            rule="S38",
            severity=Severity.WARNING,
            message=_("This ties the conversation to an opening you are after."),
            suggestion=_(
                "Keep the two apart: follow the opening on its own page, and ask here only for "
                "what you want to learn."
            ),
            span=found.span(),
        )


def _is_harmless(text: str, ask: re.Match[str]) -> bool:
    """Denied ("I am not looking for ..."), or said of others than the writer."""
    before = text[: ask.start()]
    if work.DENIED_BEFORE.search(before):
        return True
    is_about_me = ask.group().casefold().startswith(("i ", "i'", "i’", "me ", "my "))
    return not is_about_me and work.ABOUT_THEM_BEFORE.search(before) is not None


def _named_lead(text: str, leads: tuple[str, ...]) -> re.Match[str] | None:
    """A lead by its title, or by a part of it: "Junior trader, green coffee"."""
    parts = [part.strip() for lead in leads for part in (lead, *lead.split(","))]
    named = [re.escape(part) for part in parts if len(part) >= SHORTEST_LEAD]
    return re.search("|".join(named), text, re.IGNORECASE) if named else None

"""The etiquette check with what the owner's records say about one interview."""

from interviews.etiquette import Context, Finding, Purpose, check
from interviews.models import Interview, Lead, Outreach
from interviews.parts import connections
from interviews.tracks import topics_of

# Characters that a note on a network takes, without and with a paid account (R8).
NOTE_LIMITS: dict[str, int] = {Outreach.Channel.MESSAGE: 200, Outreach.Channel.LONG_MESSAGE: 300}
SPOKEN = {Outreach.Channel.PHONE, Outreach.Channel.IN_PERSON}


def purpose_of(interview: Interview) -> Purpose:
    """What a text to this contact is now: the request, or the nudge after it."""
    return Purpose.NUDGE if interview.asked_at else Purpose.REQUEST


def remarks_on_request(
    interview: Interview, *, channel: str, subject: str, text: str
) -> list[Finding]:
    """Findings on a request or nudge that is about to leave by this channel."""
    return check(text, request_context(interview, channel=channel, subject=subject))


def request_context(interview: Interview, *, channel: str, subject: str) -> Context:
    is_mail = channel == Outreach.Channel.EMAIL
    leads = Lead.objects.filter(owner=interview.owner, contact=interview.contact, closed_at=None)
    return Context(
        purpose=purpose_of(interview),
        topics=topics_of(interview),
        is_written=channel not in SPOKEN,
        subject=subject if is_mail else None,
        limit=NOTE_LIMITS.get(channel),
        contact_name=interview.contact.name,
        sender_name=str(interview.owner),
        is_close=interview.contact.is_close,
        connections=tuple(connections(interview)),
        leads=tuple(leads.values_list("title", flat=True)),
        shortest=interview.kind.shortest,
        longest=interview.kind.longest,
    )


def open_asks_beside(interview: Interview) -> list[Interview]:
    """Other requests that wait for an answer in the same organization (R3)."""
    if interview.organization_id is None:
        return []
    waiting = Interview.objects.visible_to(interview.owner).filter(
        organization=interview.organization_id, stage=Interview.Stage.ASKED
    )
    return list(waiting.exclude(pk=interview.pk).select_related("contact"))

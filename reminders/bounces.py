from anymail.signals import AnymailTrackingEvent, EventType

from reminders.actions.silence import silence_address
from reminders.models import Suppression

REASONS = {
    EventType.BOUNCED: Suppression.Reason.BOUNCED,
    EventType.COMPLAINED: Suppression.Reason.COMPLAINED,
    EventType.UNSUBSCRIBED: Suppression.Reason.UNSUBSCRIBED,
}


def note_event(event: AnymailTrackingEvent, **_kwargs: object) -> None:
    """What a mail service tells by webhook; anymail has checked its signature."""
    if (reason := REASONS.get(event.event_type)) and event.recipient:
        silence_address(
            address=event.recipient,
            reason=reason,
            detail=event.description or event.mta_response or "",
            message_id=event.message_id or "",
        )

"""What the owner offers a contact: first words, and times that leave room (R69, R70)."""

import datetime as dt

from django.utils import timezone

from interviews.models import Interview, Invitation
from interviews.parts import interest_words, size_words, who_words

ROOM = dt.timedelta(minutes=60)


def first_offer(interview: Interview, invitation: Invitation | None) -> dict[str, object]:
    """What the form begins with: what is offered already, or words from the records."""
    if invitation is None:
        return {"words": first_words(interview)}
    times = invitation.slots.filter(origin="me", starts_at__gt=timezone.now())
    offered = {f"time_{number}": slot.starts_at for number, slot in enumerate(times, 1)}
    return {"words": invitation.words, **offered}


def first_words(interview: Interview) -> str:
    """Who the owner is, what interests them and how little they ask for."""
    return " ".join((who_words(interview), interest_words(interview), size_words(interview)))


def clashes(interview: Interview, times: list[dt.datetime]) -> list[Interview]:
    """Other conversations that begin or end within an hour of one of these times (R69)."""
    booked = Interview.objects.visible_to(interview.owner).filter(scheduled_for__isnull=False)
    others = booked.exclude(pk=interview.pk).select_related("contact")
    room = dt.timedelta(minutes=interview.minutes) + ROOM
    return [
        other
        for other in others.filter(scheduled_for__gte=timezone.now() - ROOM, held_at=None)
        if not other.is_over
        if any(other.scheduled_for - room < at < other.ends_at + ROOM for at in times)
    ]

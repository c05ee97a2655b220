"""When a track asks for a step (T5, T7, T10): the same kind of table as `cadence.py`."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from interviews.models import Track
from reminders.clock import Clock, Unit
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

REFERENCE_CHECK = "T5-reference-check"

RULES = [
    Rule(
        code="answer_offer",
        label=_("Answer the offer in time"),
        source="S77, T5",
        amount=2,
        unit=Unit.BUSINESS_DAYS,
        after=_("the day they want your answer"),
        is_before=True,
    ),
    Rule(
        code="thank_referees",
        label=_("Thank the people who spoke for you"),
        source="R40, T5",
        amount=24,
        unit=Unit.HOURS,
        after=_("the reference check"),
    ),
]


def wanted_for_track(track: Track, settings: Mapping[str, Setting], clock: Clock) -> list[Wanted]:
    """Every step this track asks for. Pure; reads its referees and conversations, nothing else."""
    if track.closed_at:
        return []
    return [
        Wanted(
            source=f"track:{track.pk}",
            rule=code,
            due_at=settings[code].moment(start, clock),
            occurrence=mark_of(start),
            until=until,
        )
        for code, start, until in _steps(track, clock)
        if settings[code].is_on
    ]


def _steps(track: Track, clock: Clock) -> Iterator[tuple[str, date | datetime, datetime | None]]:
    """Rule, the fact it counts from, and until when it makes sense."""
    if track.answer_by_on:
        yield "answer_offer", track.answer_by_on, clock.at(track.answer_by_on + timedelta(days=1))
    checked_at = checked(track)
    if checked_at and any(row.is_to_be_thanked for row in track.references.all()):
        yield "thank_referees", checked_at, None


def checked(track: Track) -> datetime | None:
    """When the referees were called, if that has taken place."""
    moments = [
        interview.held_at
        for interview in track.interviews.all()
        if interview.held_at and interview.kind.code == REFERENCE_CHECK
    ]
    return max(moments, default=None)


def mark_of(start: date | datetime) -> str:
    if isinstance(start, datetime):
        return start.astimezone(UTC).strftime("%Y%m%dT%H%MZ")
    return start.strftime("%Y%m%d")

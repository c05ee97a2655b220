"""When a referral asks for a step (R44, R45): the same kind of table as `cadence.py`."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from django.utils.translation import gettext_lazy as _

from interviews.models import Referral
from reminders.clock import Clock, Unit
from reminders.rules import Rule, Setting
from reminders.wanted import Wanted

RULES = [
    Rule(
        code="referral_contact",
        label=_("Write to the person somebody named"),
        source="R44",
        amount=7,
        unit=Unit.DAYS,
        after=_("the name was given"),
    ),
    Rule(
        code="referral_tell",
        label=_("Tell the referrer that you talked"),
        source="R45",
        amount=1,
        unit=Unit.DAYS,
        after=_("you talked to the person named"),
    ),
    Rule(
        code="referral_outcome",
        label=_("Tell the referrer what came of it"),
        source="R45",
        amount=1,
        unit=Unit.DAYS,
        after=_("something came of it"),
    ),
]


def wanted_for_referral(
    referral: Referral, settings: Mapping[str, Setting], clock: Clock
) -> list[Wanted]:
    """Every step this referral asks for. Pure; reads its two people, nothing else."""
    if referral.closed_at:
        return []
    return [
        Wanted(
            source=f"referral:{referral.pk}",
            rule=code,
            due_at=settings[code].moment(start, clock),
            occurrence=start.astimezone(UTC).strftime("%Y%m%dT%H%MZ"),
        )
        for code, start in _steps(referral)
        if settings[code].is_on
    ]


def _steps(referral: Referral) -> Iterator[tuple[str, datetime]]:
    person, referrer = referral.contact, referral.referrer
    if person.is_approachable and not referral.contacted_at:
        yield "referral_contact", referral.heard_at
    if not referrer.is_approachable:
        return
    if referral.outcome_at and not referral.outcome_told_at:
        yield "referral_outcome", referral.outcome_at
    elif referral.held_at and not referral.told_at:
        yield "referral_tell", referral.held_at

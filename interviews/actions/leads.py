import datetime as dt

from django.db import transaction
from django.utils import timezone

from interviews.models import Interview, Lead


@transaction.atomic
def hear_of_lead(
    *, interview: Interview, title: str, kind: str, note: str = "", at: dt.datetime | None = None
) -> Lead:
    """Keep an opening that the contact mentioned unasked in a talk (S60, S73)."""
    return Lead.objects.create(
        owner_id=interview.owner_id,
        interview=interview,
        contact=interview.contact,
        organization=interview.organization,
        career=interview.careers.first(),
        kind=kind,
        title=title,
        note=note,
        heard_at=at or timezone.now(),
    )


def add_lead(*, lead: Lead, at: dt.datetime | None = None) -> Lead:
    """Keep a filled-in lead that was heard of elsewhere than in a talk."""
    lead.heard_at = lead.heard_at or at or timezone.now()
    lead.save()
    return lead


def look_into_lead(*, lead: Lead) -> None:
    """Note that the owner has found out more about it (S74)."""
    write(lead, looked_into_at=timezone.now())


def apply_to_lead(*, lead: Lead) -> None:
    """Note that the owner has applied; the talk it came from stays what it was (S74)."""
    now = timezone.now()
    write(lead, looked_into_at=lead.looked_into_at or now, applied_at=now)


def close_lead(*, lead: Lead, outcome: str = "") -> None:
    """Put a lead aside, whatever became of it (S74)."""
    write(lead, closed_at=timezone.now(), outcome=outcome)


def reopen_lead(*, lead: Lead) -> None:
    """Take up a closed lead again."""
    write(lead, closed_at=None, outcome="")


def write(lead: Lead, **facts: dt.datetime | str | None) -> None:
    for name, value in facts.items():
        setattr(lead, name, value)
    lead.save(update_fields=[*facts, "updated_at"])

import datetime as dt
from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from contacts.models import Contact
from interviews.lead_cadence import wanted_for_lead
from interviews.models import Interview, Lead
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of


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


@transaction.atomic
def add_lead(*, lead: Lead, at: dt.datetime | None = None) -> Lead:
    """Keep a filled-in lead, new or changed, that was heard of elsewhere than in a talk."""
    lead.heard_at = lead.heard_at or at or timezone.now()
    lead.save()
    replan_leads(lead.owner, [lead])
    return lead


@transaction.atomic
def remove_lead(*, lead: Lead) -> None:
    """Put a lead away, and the reminder of it; `restore_lead` takes both back."""
    lead.put_away()
    replan_leads(lead.owner, [lead])


@transaction.atomic
def restore_lead(*, lead: Lead) -> None:
    """Take a removed lead back."""
    lead.take_back()
    replan_leads(lead.owner, [lead])


def look_into_lead(*, lead: Lead) -> None:
    """Note that the owner has found out more about it (S74)."""
    write(lead, looked_into_at=timezone.now())


def apply_to_lead(*, lead: Lead) -> None:
    """Note that the owner has applied; the talk it came from stays what it was (S74)."""
    now = timezone.now()
    write(lead, looked_into_at=lead.looked_into_at or now, applied_at=now)


def take_back_look(*, lead: Lead) -> None:
    """The owner has not looked into it after all."""
    write(lead, looked_into_at=None)


def take_back_application(*, lead: Lead) -> None:
    """The owner has not applied; nor looked into it, if only applying said so."""
    looked = None if lead.looked_into_at == lead.applied_at else lead.looked_into_at
    write(lead, looked_into_at=looked, applied_at=None)


def close_lead(*, lead: Lead, outcome: str = "") -> None:
    """Put a lead aside, whatever became of it (S74)."""
    write(lead, closed_at=timezone.now(), outcome=outcome)


def reopen_lead(*, lead: Lead) -> None:
    """Take up a closed lead again."""
    write(lead, closed_at=None, outcome="")


@transaction.atomic
def write(lead: Lead, **facts: dt.datetime | str | None) -> None:
    for name, value in facts.items():
        setattr(lead, name, value)
    lead.save(update_fields=[*facts, "updated_at"])
    replan_leads(lead.owner, [lead])


def replan_leads(owner: User, leads: Iterable[Lead] | None = None) -> None:
    """Bring the reminders of these leads in line, or of all that are open."""
    rows = list(open_leads(owner) if leads is None else leads)
    settings, clock = settings_of(owner), clock_of(owner)
    reconcile(
        owner=owner,
        sources=[f"lead:{lead.pk}" for lead in rows],
        wanted=[want for lead in rows for want in wanted_for_lead(lead, settings, clock)],
    )


def follow_people(owner: User, contacts: Collection[Contact]) -> None:
    """Leads to come back to with these people follow."""
    replan_leads(owner, open_leads(owner).filter(contact__in=contacts))


def open_leads(owner: User) -> QuerySet[Lead]:
    """What there is a day to come back to."""
    dated = Lead.objects.visible_to(owner).filter(closed_at=None, back_on__isnull=False)
    return dated.select_related("contact")

"""What a contact's page shows: all of it, so that nothing private can slip in."""

from dataclasses import dataclass

from django.forms import BaseForm
from django.utils import timezone

from interviews.calling import Number, number_in
from interviews.forms.invitation import (
    NoForm,
    NotNowForm,
    PickForm,
    ProposeForm,
    ReportForm,
    ZoneForm,
)
from interviews.links import invitation_token
from interviews.models import Interview, Invitation, SlotOffer

FORMS: dict[str, type[BaseForm]] = {
    "pick": PickForm,
    "propose": ProposeForm,
    "not_now": NotNowForm,
    "no": NoForm,
    "report": ReportForm,
}

# Answers that a contact can take back; what the owner closed stays closed.
TAKEN_BACK = {
    Invitation.Answer.NOT_NOW,
    Invitation.Answer.NO,
    Invitation.Answer.NEVER,
    Invitation.Answer.CANCELLED,
}


@dataclass(frozen=True)
class ContactPage:
    """One page in one of its states: open, booked, answered or over."""

    state: str
    token: str
    zone: str
    is_zone_known: bool
    owner_name: str
    contact_name: str
    words: str
    minutes: int
    answer: str
    may_return: bool
    had_time: bool
    interview: Interview
    offered: list[SlotOffer]
    proposed: list[SlotOffer]

    @property
    def number(self) -> Number | None:
        """What was agreed to call, for a telephone to dial; never an address from the notes."""
        if self.interview.medium != Interview.Medium.PHONE:
            return None
        return number_in(self.interview.place, self.interview.owner.country)


def contact_page(invitation: Invitation, zone: str, *, is_zone_known: bool) -> ContactPage:
    interview = invitation.interview
    coming = list(invitation.slots.filter(starts_at__gt=timezone.now()))
    return ContactPage(
        state=state_of(invitation),
        token=invitation_token(invitation),
        zone=zone,
        is_zone_known=is_zone_known,
        owner_name=str(invitation.owner),
        contact_name=interview.contact.name,
        words=invitation.words,
        minutes=interview.minutes,
        answer=invitation.answer,
        may_return=invitation.is_open and invitation.answer in TAKEN_BACK,
        had_time=invitation.booked_for is not None,
        interview=interview,
        offered=[slot for slot in coming if slot.origin == SlotOffer.Origin.ME],
        proposed=[slot for slot in coming if slot.origin == SlotOffer.Origin.THEM],
    )


def state_of(invitation: Invitation) -> str:
    interview = invitation.interview
    if interview.held_at:
        return "over"
    if interview.is_over or interview.postponed_until:
        return "answered"
    return "booked" if interview.scheduled_for else "open"


def page_forms(zone: str, bound: dict[str, BaseForm]) -> dict[str, BaseForm]:
    """One form for each answer; those that came back with errors stand as they were typed."""
    empty = {name: form_class(prefix=None) for name, form_class in FORMS.items()}
    return {**empty, "zone": ZoneForm(initial={"zone": zone}), **bound}

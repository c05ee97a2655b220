"""A student asks a volunteer: the conversation is the student's own, like any other."""

from collections.abc import Iterable
from datetime import datetime

from accounts.models import User
from centers.gate.figures import told_by
from centers.models import Center, Membership, Volunteer
from contacts.models import Contact
from interviews.actions.asking import add_interview, ask
from interviews.models import Interview, Kind

DEFAULT_KIND = "T2"


def open_conversation(*, user: User, volunteer: Volunteer, message: str) -> Interview:
    """Add the volunteer to the student's people, with a conversation asked for now."""
    contact = Contact.objects.create(
        owner=user,
        name=volunteer.name,
        role=volunteer.role,
        channel=Contact.Channel.ALUMNI,
        how_known=str(volunteer.center),
    )
    kind = Kind.objects.get(code=DEFAULT_KIND)
    interview = add_interview(owner=user, contact=contact, kind=kind)
    ask(interview=interview)
    return interview


def asked_addresses(*, center: Center, since: datetime) -> Iterable[tuple[int, str, datetime]]:
    """Who asked which address since then: user id, address, instant; hashed by the caller."""
    members = Membership.objects.current().students().filter(center=center)
    return (
        told_by(members.values("user"))
        .filter(asked_at__gte=since, contact__points__kind="email")
        .values_list("owner", "contact__points__value", "asked_at")
    )

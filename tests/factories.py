"""Rows for tests: each function makes one, with no more than the database asks for."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from io import BytesIO

from django.utils import timezone

from accounts.models import User
from careers.actions import rate_fit
from careers.models import Career, Insight
from contacts.actions.care import add_promise
from contacts.actions.contacts import delete_contacts
from contacts.actions.imports import create_batch, stage_batch
from contacts.actions.introductions import plan_introduction
from contacts.models import (
    Change,
    Contact,
    ContactPoint,
    ImportBatch,
    Introduction,
    Organization,
    Promise,
    SavedView,
    Told,
)
from contacts.points import make_point as make_normal_point
from interviews.actions.inviting import invite
from interviews.actions.kinds import add_kind
from interviews.actions.leads import hear_of_lead
from interviews.actions.meeting import schedule
from interviews.actions.packs import add_pack, add_question
from interviews.actions.plan import plan_question
from interviews.actions.preparing import add_homework
from interviews.actions.referrals import refer
from interviews.actions.tracks import add_participant, add_reference, add_to_track
from interviews.models import (
    HomeworkItem,
    Interview,
    Invitation,
    Kind,
    Lead,
    LetterTemplate,
    Participant,
    PlannedQuestion,
    Publication,
    Question,
    QuestionPack,
    Reference,
    Referral,
    SlotOffer,
    Track,
)
from reminders.models import Reminder

CONNECTIONS = b"""First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ngozi,Okafor,https://www.linkedin.com/in/ngozi,,St. Brigid,Haematologist,08 Feb 2026
Tom,Adeyemi,https://www.linkedin.com/in/tom,tom@example.org,,,15 Mar 2018
"""


def make_user(name: str = "Ana", **fields) -> User:
    fields.setdefault("email", f"{name.lower()}@example.org")
    return User.objects.create_user(name=name, password="pass-for-tests", **fields)


def make_contact(owner: User, name: str = "Søren Brøndum", **fields) -> Contact:
    return Contact.objects.create(owner=owner, name=name, **fields)


def make_point(contact: Contact, raw: str = "soren@example.org", kind: str = "email"):
    point = make_normal_point(kind, raw)
    return ContactPoint.objects.create(
        owner=contact.owner, contact=contact, kind=kind, raw=raw, value=point.value
    )


def make_organization(owner: User, name: str = "Fjord Wind", **fields) -> Organization:
    return Organization.objects.create(owner=owner, name=name, **fields)


def make_change(owner: User) -> Change:
    return delete_contacts(owner=owner, contacts=[make_contact(owner)])


def make_batch(owner: User, content: bytes = CONNECTIONS) -> ImportBatch:
    """A staged file of two people, waiting to be applied."""
    batch = create_batch(owner=owner, file_name="Connections.csv", content=BytesIO(content))
    return stage_batch(batch_id=batch.pk)


def make_view(owner: User, name: str = "Friends") -> SavedView:
    return SavedView.objects.create(owner=owner, name=name, query="channel=friend")


def make_promise(owner: User, **fields) -> Promise:
    contact = fields.pop("contact", None) or make_contact(owner)
    fields = {"what": "Send the talk", "due_on": date(2026, 12, 1)} | fields
    return add_promise(promise=Promise(owner=owner, contact=contact, **fields))


def make_told(owner: User, **fields) -> Told:
    contact = fields.pop("contact", None) or make_contact(owner)
    return Told.objects.create(owner=owner, contact=contact, **fields)


def make_introduction(owner: User, **fields) -> Introduction:
    through, target = make_contact(owner, "Lena Vogt"), make_contact(owner, "Priya Ramanathan")
    return plan_introduction(
        introduction=Introduction(owner=owner, through=through, contact=target, **fields)
    )


def make_unknown_batch(owner: User) -> ImportBatch:
    """A table whose columns its owner has to name."""
    return make_batch(owner, b"Wer,Wo\nAnna Lund,Oslo\n")


def make_career(owner: User, title: str = "Wind turbine technician", **fields) -> Career:
    return Career.objects.create(owner=owner, title=title, **fields)


def make_kind(owner: User, name: str = "Walk and talk", **fields) -> Kind:
    return add_kind(owner=owner, kind=Kind(name=name, **fields))


def make_interview(owner: User, contact: Contact | None = None, **fields) -> Interview:
    contact = contact or make_contact(owner)
    fields.setdefault("kind", Kind.objects.get(code="T2"))
    return Interview.objects.create(owner=owner, contact=contact, **fields)


def make_invitation(interview: Interview, times: Iterable[datetime] = ()) -> Invitation:
    """A page that offers these times, or one in three days."""
    words = "I study physics and wonder how you came to repair blades."
    times = times or [timezone.now() + timedelta(days=3)]
    return invite(interview=interview, words=words, times=times)


def make_letter(owner: User, text: str = "Dear {name},") -> LetterTemplate:
    return LetterTemplate.objects.create(owner=owner, name="Mine", subject="Hello", text=text)


def make_track(owner: User, **fields) -> Track:
    fields.setdefault("kind", Kind.objects.get(code="T10"))
    return Track.objects.create(owner=owner, title="Into the blade crew", **fields)


def make_track_with(interview: Interview) -> Track:
    track = make_track(interview.owner)
    add_to_track(track=track, interview=interview)
    return track


def open_gate(track: Track) -> Track:
    """A talk held and a fit rated: now a referral track may ask people to vouch."""
    interview = make_interview(track.owner, held_at=timezone.now())
    interview.careers.add(make_career(track.owner))
    add_to_track(track=track, interview=interview)
    rate_fit(career=interview.careers.get(), interests=4, skills=3, personality=4)
    return track


def make_reference(track: Track) -> Reference:
    return add_reference(track=track, contact=make_contact(track.owner, "Tom Adeyemi"))


def make_participant(interview: Interview) -> Participant:
    return add_participant(interview=interview, part="applicant", name="Li Wei")


def make_slot(interview: Interview) -> SlotOffer:
    """A time that the contact proposed."""
    invitation = make_invitation(interview)
    return SlotOffer.objects.create(
        owner=interview.owner,
        invitation=invitation,
        starts_at=timezone.now() + timedelta(days=5),
        origin=SlotOffer.Origin.THEM,
    )


def make_insight(career: Career, text: str = "Most days end early", **fields) -> Insight:
    fields = {"topic": "entails", "said_on": date(2026, 11, 20), **fields}
    return Insight.objects.create(owner=career.owner, career=career, text=text, **fields)


def make_thrown_away(owner: User) -> Interview:
    return make_interview(owner, deleted_at=timezone.now())


def make_reminder(owner: User) -> Reminder:
    """The one that asks to confirm a talk in three days."""
    interview = make_interview(owner)
    schedule(interview=interview, starts_at=timezone.now() + timedelta(days=3), minutes=20)
    return Reminder.objects.get(source=f"interview:{interview.pk}", rule="confirm")


def make_planned(
    interview: Interview, text: str = "How did you come to this?", **fields
) -> PlannedQuestion:
    return plan_question(interview=interview, text=text, **fields)


def make_homework(interview: Interview, text: str = "Read about the field") -> HomeworkItem:
    return add_homework(interview=interview, text=text)


def make_publication(contact: Contact, title: str = "Blades at sea", **fields) -> Publication:
    return Publication.objects.create(owner=contact.owner, contact=contact, title=title, **fields)


def make_pack(owner: User, name: str = "For technicians") -> QuestionPack:
    return add_pack(owner=owner, name=name)


def make_question(owner: User, text: str = "What would you read first?", **fields) -> Question:
    return add_question(owner=owner, pack=fields.pop("pack", None) or make_pack(owner), text=text)


def make_lead(interview: Interview, title: str = "A place in the blade team", **fields) -> Lead:
    return hear_of_lead(interview=interview, title=title, kind="job", **fields)


def make_referral(owner: User, referrer: Contact | None = None, name: str = "Priya", **fields):
    referrer = referrer or make_contact(owner, "Tom Adeyemi")
    person = make_contact(owner, name)
    return refer(referral=Referral(owner=owner, referrer=referrer, contact=person, **fields))

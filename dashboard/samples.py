"""What each rule beside those of one interview can be about: a row each, for the gallery."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from careers.models import Career, Requirement
from centers.models import Assignment, Center, Cohort, Flag, Membership, Nudge
from centers.models.flag import FlagTopic, Priority
from contacts.models import Contact, Introduction, Promise, Told
from interviews.models import Interview, Invitation, Kind, Lead, Referral, Track
from interviews.models.track import Reference

# Rule, source and occurrence, as a reminder keeps them.
Subject = tuple[str, str, str]

WORDS = "You know how turbines are kept running; I would like to hear how you came to it."
MESSAGE = "I wonder what a week at sea is like. Would you have twenty minutes?"


def subjects(owner: User, interview: Interview) -> Iterator[Subject]:
    """Leaves rows behind: roll back."""
    yield from _about_people(owner)
    yield from _about_chains(owner)
    yield from _about_tracks(owner)
    yield from _about_work(owner, interview)
    yield from _about_centers(owner)


def _about_people(owner: User) -> Iterator[Subject]:
    lena, tom = (Contact.objects.create(owner=owner, name=name) for name in ("Lena", "Tom Adeyemi"))
    source, today = f"contact:{lena.pk}", timezone.localdate()
    for side, what in (("mine", "Send Lena the talk"), ("theirs", "A visit to the workshop")):
        promise = Promise.objects.create(
            owner=owner, contact=lena, side=side, what=what, due_on=today
        )
        yield f"promise_{side}", source, f"promise{promise.pk}"
    told = Told.objects.create(owner=owner, contact=lena, what="I start in May")
    yield "tell_news", source, f"told{told.pk}"
    yield "keep_in_touch", source, ""
    yield "keep_in_touch_late", source, ""
    introduction = Introduction.objects.create(owner=owner, through=lena, contact=tom)
    for rule in ("introduction_follow", "introduction_thank"):
        yield rule, f"introduction:{introduction.pk}", ""


def _about_chains(owner: User) -> Iterator[Subject]:
    tom, priya = (Contact.objects.create(owner=owner, name=name) for name in ("Tom", "Priya"))
    referral = Referral.objects.create(
        owner=owner, referrer=tom, contact=priya, outcome="A week in the workshop"
    )
    for rule in ("referral_contact", "referral_tell", "referral_outcome"):
        yield rule, f"referral:{referral.pk}", ""
    lead = Lead.objects.create(
        owner=owner, contact=tom, title="A place in the blade team", heard_at=timezone.now()
    )
    yield "lead_back", f"lead:{lead.pk}", ""


def _about_tracks(owner: User) -> Iterator[Subject]:
    now, kind = timezone.now(), Kind.objects.get(code="T5")
    track = Track.objects.create(
        owner=owner,
        kind=kind,
        title="Blade technician at Fjord Wind",
        proposed_at=now,
        answer_by_on=now.date() + timedelta(days=4),
    )
    referee = Contact.objects.create(owner=owner, name="Ngozi Okafor")
    facts = dict.fromkeys(["asked_at", "agreed_at", "briefed_at"], now)
    Reference.objects.create(owner=owner, track=track, contact=referee, **facts)
    yield "answer_offer", f"track:{track.pk}", ""
    yield "thank_referees", f"track:{track.pk}", ""


def _about_work(owner: User, interview: Interview) -> Iterator[Subject]:
    career = Career.objects.create(owner=owner, title="Wind turbine technician")
    requirement = Requirement.objects.create(
        owner=owner,
        career=career,
        what="The climbing certificate",
        plan="A course in March.",
        due_on=timezone.localdate() + timedelta(days=90),
    )
    yield "requirement_due", f"requirement:{requirement.pk}", ""
    invitation = Invitation.objects.create(
        owner=owner,
        interview=interview,
        words="May I ask you for twenty minutes?",
        answer=Invitation.Answer.NOT_NOW,
        answered_at=timezone.now(),
    )
    yield "answered", f"invitation:{invitation.pk}", ""
    yield "goal", f"goal:{owner.pk}", ""


def _about_centers(owner: User) -> Iterator[Subject]:
    """As a student, as a graduate, and as the adviser of somebody else."""
    now = timezone.now()
    studies, graduated, works = (
        Center.objects.create(name=name)
        for name in ("Fjord College", "Ridge School", "Harbor College Career Center")
    )
    place = Membership.objects.create(center=studies, user=owner)
    nudge = Nudge.objects.create(membership=place, author=owner, text="Come by on Thursday.")
    yield "staffword", f"staffword:{nudge.pk}", ""
    cohort = Cohort.objects.create(center=studies, name="Career Exploration 101")
    cohort.students.add(place)
    work = Assignment.objects.create(
        cohort=cohort,
        title="Three conversations",
        starts_on=now.date(),
        due_on=now.date() + timedelta(days=14),
    )
    yield "assignment", f"assignment:{work.pk}", work.due_on.isoformat()
    graduate = Membership.objects.create(center=graduated, user=owner, archived_at=now)
    yield "destination", f"destination:{graduate.pk}", ""
    office = Membership.objects.create(center=works, user=owner, role="administrator")
    fay = User.objects.create_user("fay@example.org", name="Fay Olsen")
    flag = Flag.objects.create(
        center=works,
        membership=Membership.objects.create(center=works, user=fay),
        topic=FlagTopic.HELP,
        words="Nobody answers me.",
        priority=Priority.IMMEDIATE,
        recipient=office,
        raised_at=now,
    )
    yield "flag", f"flag:{flag.pk}", ""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from accounts.models import User
from careers.actions import add_career, rate_career, rate_fit, record_insight
from careers.models import Career, Occupation
from contacts.actions.contacts import save_contact
from contacts.models import Contact
from interviews.actions import asking, closing, meeting
from interviews.actions.plan import plan_question
from interviews.models import Interview, Kind


@dataclass(frozen=True)
class Path:
    """A career of the story: interest and knowledge from 1 to 5, a code of the catalog."""

    title: str
    interest: int
    knowledge: int
    code: str = ""


@dataclass(frozen=True)
class Talk:
    """One interview of the story; days are counted from today, negative ones lie behind us."""

    who: str
    role: str
    place: str
    channel: str
    known: str
    career: str
    zone: str = ""
    kind: str = "T2"
    asked: int | None = None
    agreed: int | None = None
    talk: int | None = None
    hour: int = 10
    postponed: int | None = None
    thanked: int | None = None
    debriefed: bool = False
    closed: str = ""
    medium: str = "video"
    notes: str = ""
    goal: str = ""
    questions: tuple[tuple[str, bool, str], ...] = ()
    insights: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Story:
    email: str
    profile: Mapping[str, str]
    paths: tuple[Path, ...]
    talks: tuple[Talk, ...]
    fits: tuple[tuple[str, int, int, int, str], ...] = field(default=())


def tell(story: Story, owner: User) -> None:
    """Live through the story with the same verbs as everybody."""
    careers = {path.title: begin(path, owner) for path in story.paths}
    for talk in story.talks:
        live(talk, owner, careers[talk.career])
    for title, interests, skills, personality, note in story.fits:
        rate_fit(
            career=careers[title],
            interests=interests,
            skills=skills,
            personality=personality,
            note=note,
        )


def begin(path: Path, owner: User) -> Career:
    occupation = Occupation.objects.filter(code=path.code).first() if path.code else None
    career = add_career(owner=owner, title=path.title, occupation=occupation)
    rate_career(career=career, interest=path.interest, knowledge=path.knowledge)
    return career


def live(talk: Talk, owner: User, career: Career) -> None:
    contact = save_contact(
        contact=Contact(
            owner=owner,
            name=talk.who,
            role=talk.role,
            channel=talk.channel,
            how_known=talk.known,
            time_zone=talk.zone,
        ),
        organization_name=talk.place,
    )
    interview = asking.add_interview(
        owner=owner,
        contact=contact,
        kind=Kind.objects.get(code=talk.kind),
        careers=[career],
        goal=talk.goal,
    )
    reach(talk, interview, owner)
    for text, is_must, topic in talk.questions:
        plan_question(interview=interview, text=text, is_must=is_must, topic=topic)
    if talk.talk is not None and talk.talk < 0:
        remember(talk, interview, career)
    if talk.closed:
        closing.close(interview=interview, reason=talk.closed)


def reach(talk: Talk, interview: Interview, owner: User) -> None:
    """From the request to a time for the talk."""
    if talk.asked is not None:
        asking.ask(interview=interview, at=moment(owner, talk.asked, 9))
    if talk.postponed is not None:
        asking.postpone(interview=interview, until=day(owner, talk.postponed))
    if talk.agreed is not None:
        asking.agree(interview=interview, at=moment(owner, talk.agreed, 14))
    if talk.talk is not None:
        starts_at = moment(owner, talk.talk, talk.hour)
        meeting.schedule(interview=interview, starts_at=starts_at, minutes=20, medium=talk.medium)


def remember(talk: Talk, interview: Interview, career: Career) -> None:
    """The talk and what came of it."""
    ended_at = interview.ends_at
    meeting.write_up(interview=interview, held_at=ended_at, is_thanked=True, notes=talk.notes)
    if talk.thanked is not None:
        meeting.thank(interview=interview, at=moment(interview.owner, talk.thanked, 9))
    if talk.debriefed:
        meeting.debrief(interview=interview, at=interview.held_at)
    for insight in talk.insights:
        heard = record_insight(
            owner=interview.owner,
            career=career,
            contact=interview.contact,
            said_on=interview.held_at.date(),
            **insight,
        )
        interview.insights.add(heard)


def day(owner: User, offset: int) -> dt.date:
    return timezone.localdate(timezone=owner.zone) + dt.timedelta(days=offset)


def moment(owner: User, offset: int, hour: int) -> dt.datetime:
    """That hour on the owner's clock, so many days from today."""
    return dt.datetime.combine(day(owner, offset), dt.time(hour), tzinfo=owner.zone)

"""What was written down in a talk, cut into remarks that a tap can make evidence of."""

from dataclasses import dataclass

from careers.models import Insight
from contacts.models import Promise
from interviews.models import Interview

SHORTEST = 3


@dataclass(frozen=True)
class Remark:
    """One piece of notes: the topic of the question it answers, and what it was kept as."""

    text: str
    topic: str = ""
    question: str = ""
    kept_as: str = ""


def remarks_of(interview: Interview) -> list[Remark]:
    """What was heard on each question, then each line of the free notes."""
    promises = Promise.objects.filter(contact=interview.contact_id)
    kept = {promise.what: promise.get_side_display() for promise in promises}
    kept |= {insight.text: insight.get_topic_display() for insight in interview.insights.all()}
    pieces = [
        (question.heard.strip(), question.topic, question.text)
        for question in interview.questions.all()
    ]
    pieces += [(line.strip(" -•*\t"), "", "") for line in interview.notes.splitlines()]
    return [
        Remark(text, topic, question, kept.get(text, ""))
        for text, topic, question in pieces
        if len(text) >= SHORTEST
    ]


@dataclass(frozen=True)
class Choice:
    """One button under a remark: a topic, and a side where the topic has two."""

    topic: str
    side: str
    label: str


def topic_choices() -> list[Choice]:
    """Every topic a remark can be kept under; satisfaction has its own scale."""
    sides = [
        Choice(Insight.Topic.SIDES, value, str(label)) for value, label in Insight.Side.choices
    ]
    skipped = (Insight.Topic.SIDES, Insight.Topic.SATISFACTION)
    rest = [
        Choice(value, "", str(label))
        for value, label in Insight.Topic.choices
        if value not in skipped
    ]
    return [*rest, *sides]

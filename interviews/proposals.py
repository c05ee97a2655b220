"""What the next talk should ask first: whatever the evidence on its careers still lacks.

And what its plan had before: questions that were taken out may be put back.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from careers.evidence import Gap, Reason, gaps
from careers.models import Career, Insight
from interviews.models import Interview, Kind, PlannedQuestion, Question, QuestionPack
from interviews.packs.frameworks import JOURNEY, WHO_ELSE

Topic = Insight.Topic
MOST_PROPOSALS = 5
MOST_DROPPED = 10
PACK_OF_TOPICS = "five-topics"


@dataclass(frozen=True)
class Proposal:
    """A question worth asking, its topic and why the evidence asks for it."""

    text: str
    topic: str
    why: str


def propose_questions(interview: Interview) -> list[Proposal]:
    """Name the most telling gaps of the interview's careers, as questions not yet planned."""
    planned = list(interview.questions.all())
    bank = first_question_by_topic()
    found: dict[str, Proposal] = {}
    for career in interview.careers.all():
        for gap in gaps(career):
            proposal = proposal_for(career, gap, bank)
            if not is_covered(proposal, planned):
                found.setdefault(proposal.text, proposal)
    return list(found.values())[:MOST_PROPOSALS]


def standard_questions(interview: Interview, planned: Iterable[PlannedQuestion]) -> list[Proposal]:
    """What belongs into every talk that is not theirs to lead: their way, and who else (S57, S58).

    Those that are in the plan already are left out.
    """
    if interview.kind.lead == Kind.Lead.THEM:
        return []
    standard = [
        Proposal(_(JOURNEY), Topic.ENTRY, _("Their way, and what it took")),
        Proposal(_(WHO_ELSE), "", _("The last question of every talk")),
    ]
    questions = list(planned)
    return [proposal for proposal in standard if not is_covered(proposal, questions)]


def first_question_by_topic() -> dict[str, str]:
    rows = Question.objects.filter(pack__code=PACK_OF_TOPICS, owner=None).order_by("-position")
    return {question.topic: str(question) for question in rows}


def proposal_for(career: Career, gap: Gap, bank: dict[str, str]) -> Proposal:
    label = str(Topic(gap.topic).label).lower()
    words = {
        (Topic.SIDES, Reason.ONE_SIDED): _(
            "What do people who leave after two years say when they leave?"
        ),
    }
    by_reason = {
        Reason.CONTRADICTED: _("I have heard opposite things about %(topic)s. How do you see it?"),
        Reason.ONE_SIDED: _("Who would tell me something else about %(topic)s, and what?"),
        Reason.OLD: _("What has changed over the last two years in %(topic)s?"),
    }
    text = words.get((gap.topic, gap.reason)) or by_reason.get(gap.reason, bank.get(gap.topic, ""))
    why = _("%(career)s: %(topic)s, %(reason)s")
    return Proposal(
        text=text % {"topic": label},
        topic=gap.topic,
        why=why % {"career": career, "topic": label, "reason": Reason(gap.reason).label},
    )


def is_covered(proposal: Proposal, planned: Iterable[PlannedQuestion]) -> bool:
    """Whether the plan already asks this, or asks something on the same silent topic."""
    return any(question.text == proposal.text for question in planned)


def packs_for(interview: Interview) -> list[QuestionPack]:
    """The packs this user may take from, those that suit the kind first."""
    packs = QuestionPack.objects.with_questions_for(interview.owner)
    suited = interview.kind.packs
    place = {code: number for number, code in enumerate(suited)}
    return sorted(packs, key=lambda pack: place.get(pack.code, len(place)))


def dropped_from(
    interview: Interview, planned: Iterable[PlannedQuestion]
) -> QuerySet[PlannedQuestion]:
    """The last questions taken out of the plan and not planned anew, newest first."""
    there = [question.text for question in planned]
    removed = PlannedQuestion.objects.removed_by(interview.owner).filter(interview=interview)
    newest: QuerySet[PlannedQuestion] = removed.exclude(text__in=there)
    return newest.order_by("-deleted_at", "-pk")[:MOST_DROPPED]

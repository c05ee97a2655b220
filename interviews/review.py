"""What the etiquette check says about the questions and the thanks of one interview."""

from collections.abc import Iterable

from contacts.models import Contact
from interviews.etiquette import Context, Finding, Purpose, Severity, check
from interviews.letters import Letter
from interviews.models import Interview, PlannedQuestion, ThankYou
from interviews.remarks import remarks_of
from interviews.tracks import topics_of

MOST_EARLIER = 20


def review_question(text: str, interview: Interview) -> list[Finding]:
    """Remarks on a question: closed, asking for a job or for their pay (R30, R32, R33)."""
    return check(text, question_context(interview))


def question_context(interview: Interview) -> Context:
    return Context(purpose=Purpose.QUESTION, topics=topics_of(interview))


def review_plan(questions: Iterable[PlannedQuestion], interview: Interview) -> list[list[Finding]]:
    """Remarks on each question of a plan, in its order."""
    context = question_context(interview)
    return [check(question.text, context) for question in questions]


def stops(findings: Iterable[Finding]) -> list[str]:
    """What must be changed before it is said, each with the wording offered (S46)."""
    return [
        f"{finding.message} {finding.suggestion}".strip()
        for finding in findings
        if finding.severity == Severity.STOP
    ]


def review_thanks(letter: Letter, interview: Interview, person: Contact) -> list[Finding]:
    """Remarks on a thank-you: too short, nothing they said, the text of another (R41)."""
    earlier = ThankYou.objects.filter(owner=interview.owner, form=ThankYou.Form.WRITTEN)
    others = earlier.exclude(interview=interview, contact=person)
    texts = others.order_by("-pk").values_list("text", flat=True)
    context = Context(
        purpose=Purpose.THANKS,
        topics=topics_of(interview),
        subject=letter.subject,
        contact_name=person.name,
        sender_name=interview.owner.name,
        heard=tuple(remark.text for remark in remarks_of(interview)),
        earlier_thanks=tuple(texts[:MOST_EARLIER]),
    )
    return check(letter.text, context)

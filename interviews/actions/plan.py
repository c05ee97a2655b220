from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from interviews.actions.notes import add_to_notes
from interviews.models import Interview, PlannedQuestion, Publication, Question

LONGEST_TITLE = 120


@transaction.atomic
def plan_question(
    *,
    interview: Interview,
    text: str,
    is_must: bool = True,
    topic: str = "",
    goal: str = "",
    question: Question | None = None,
    publication: Publication | None = None,
) -> PlannedQuestion:
    """Put a question at the end of an interview's plan (S45, S48)."""
    return PlannedQuestion.objects.create(
        owner_id=interview.owner_id,
        interview=interview,
        position=interview.questions.count(),
        text=text,
        is_must=is_must,
        topic=topic,
        goal=goal,
        question=question,
        publication=publication,
    )


@transaction.atomic
def plan_from_bank(*, interview: Interview, questions: Iterable[Question]) -> list[PlannedQuestion]:
    """Plan copies of the bank's questions, in the reader's language, none of them twice."""
    planned = set(interview.questions.values_list("question_id", flat=True))
    return [
        plan_question(
            interview=interview, text=str(question), topic=question.topic, question=question
        )
        for question in questions
        if question.pk not in planned
    ]


def plan_from_publication(*, interview: Interview, publication: Publication) -> PlannedQuestion:
    """Make a question of something they said or wrote; it stays linked to it (S44)."""
    title = publication.title[:LONGEST_TITLE]
    is_talk = publication.form == Publication.Form.TALK
    words = (
        _("In your talk “%(title)s”: what would you say otherwise today?")
        if is_talk
        else _("In “%(title)s”: what led you to see it that way?")
    )
    return plan_question(
        interview=interview, text=words % {"title": title}, publication=publication
    )


@transaction.atomic
def move_question(*, planned: PlannedQuestion, by: int) -> None:
    """Move a question up (by = -1) or down (by = 1); at the ends nothing happens."""
    order = list(planned.interview.questions.all())
    place = order.index(planned)
    goal = min(max(place + by, 0), len(order) - 1)
    order.insert(goal, order.pop(place))
    write_order(order)


@transaction.atomic
def reorder_questions(*, interview: Interview, ids: Sequence[int]) -> None:
    """Put the questions with these ids first, in this order; the others keep theirs behind."""
    place = {pk: number for number, pk in enumerate(ids)}
    write_order(sorted(interview.questions.all(), key=lambda q: place.get(q.pk, len(place))))


def write_order(questions: Sequence[PlannedQuestion]) -> None:
    for position, question in enumerate(questions):
        question.position = position
    PlannedQuestion.objects.bulk_update(questions, ["position"])


def mark_must(*, planned: PlannedQuestion, is_must: bool) -> None:
    """Say whether it must be asked, or only if there is time (R29)."""
    planned.is_must = is_must
    planned.save(update_fields=["is_must", "updated_at"])


@transaction.atomic
def drop_question(*, planned: PlannedQuestion) -> None:
    """Put a question of the plan away; what was already heard moves to the free notes."""
    interview = Interview.objects.select_for_update().get(pk=planned.interview_id)
    planned.refresh_from_db(fields=["heard"])
    if planned.heard:
        add_to_notes(interview=interview, words=f"{planned.text}\n{planned.heard}")
        planned.heard = ""
        planned.save(update_fields=["heard", "updated_at"])
    planned.put_away()


def mark_asked(*, planned: PlannedQuestion, is_asked: bool) -> None:
    """Tick a question off during the talk, or take the tick back."""
    planned.asked_at = timezone.now() if is_asked else None
    planned.save(update_fields=["asked_at", "updated_at"])

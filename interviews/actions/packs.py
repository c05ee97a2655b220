from django.db import models, transaction
from django.utils.crypto import get_random_string

from accounts.models import User
from interviews.models import Question, QuestionPack
from interviews.packs import BUILT_IN


@transaction.atomic
def sync_built_in_packs(
    *,
    pack_model: type[models.Model] = QuestionPack,
    question_model: type[models.Model] = Question,
    using: str = "default",
) -> None:
    """Make the bank say what `interviews.packs` says; runs after each migrate.

    Packs are found by code, questions by their place in the pack; plans keep their own copies.
    """
    questions = question_model._default_manager.using(using)
    for position, pack in enumerate(BUILT_IN):
        row, _created = pack_model._default_manager.using(using).update_or_create(
            code=pack.code,
            defaults={"name": pack.name, "note": pack.note, "position": position, "owner": None},
        )
        for place, (text, topic) in enumerate(pack.questions):
            questions.update_or_create(
                pack=row, position=place, owner=None, defaults={"text": text, "topic": topic}
            )
        questions.filter(pack=row, owner=None, position__gte=len(pack.questions)).delete()


def add_pack(*, owner: User, name: str, note: str = "") -> QuestionPack:
    """Start a pack of the owner's own."""
    code = f"own-{get_random_string(12).lower()}"
    return QuestionPack.objects.create(owner=owner, code=code, name=name, note=note)


def add_question(*, owner: User, pack: QuestionPack, text: str, topic: str = "") -> Question:
    """Add an own question to a pack, an own one or a built-in one; others do not see it."""
    return Question.objects.create(owner=owner, pack=pack, text=text, topic=topic)


@transaction.atomic
def remove_pack(*, pack: QuestionPack) -> None:
    """Put an own pack away with its questions; plans keep their copies of the words."""
    pack.put_away()
    pack.questions.update(deleted_at=pack.deleted_at)


@transaction.atomic
def restore_pack(*, pack: QuestionPack) -> None:
    """Take a removed pack back with the questions that went with it."""
    lost = Question.objects.removed_by(pack.owner)
    lost.filter(pack=pack, deleted_at=pack.deleted_at).update(deleted_at=None)
    pack.take_back()

"""What a member takes over from a center becomes the member's own, to change at will."""

from collections.abc import Callable, Iterator

from django.urls import reverse

from accounts.models import User
from centers.models import SharedGood
from interviews.actions.kinds import add_kind
from interviews.actions.packs import add_pack, add_question
from interviews.models import Kind, LetterTemplate, QuestionPack
from interviews.shelf import Gift

LONGEST = 300


def gifts(user: User, what: str) -> Iterator[Gift]:
    """Goods of one kind from all centers of the user."""
    goods = SharedGood.objects.offered_to(user).filter(kind=what).select_related("center")
    for good in goods.order_by("title", "pk"):
        path = reverse("centers:take", args=[good.pk])
        yield Gift(good.title, str(good.center), good.text, path)


def keep_good(*, good: SharedGood, user: User) -> bool:
    """Copy a letter, questions or a kind; False when the user has one of this name."""
    return KEEPERS[good.kind](good, user)


def _keep_letter(good: SharedGood, user: User) -> bool:
    _letter, is_new = LetterTemplate.objects.get_or_create(
        owner=user, name=good.title[:120], defaults={"text": good.text}
    )
    return is_new


def _keep_pack(good: SharedGood, user: User) -> bool:
    """Each line of the text is a question."""
    if QuestionPack.objects.filter(owner=user, name=good.title[:120]).exists():
        return False
    pack = add_pack(owner=user, name=good.title[:120], note=str(good.center))
    for line in filter(None, map(str.strip, good.text.splitlines())):
        add_question(owner=user, pack=pack, text=line[:LONGEST])
    return True


def _keep_kind(good: SharedGood, user: User) -> bool:
    """The text says what it is for; the length is the center's."""
    if Kind.objects.filter(owner=user, name=good.title[:120]).exists():
        return False
    minutes = good.minutes or 20
    kind = Kind(
        name=good.title[:120],
        goal=good.text[:LONGEST],
        minutes=minutes,
        shortest=min(15, minutes),
        longest=max(30, minutes),
    )
    add_kind(owner=user, kind=kind)
    return True


KEEPERS: dict[str, Callable[[SharedGood, User], bool]] = {
    SharedGood.Kind.TEMPLATE: _keep_letter,
    SharedGood.Kind.QUESTIONS: _keep_pack,
    SharedGood.Kind.KIND: _keep_kind,
}

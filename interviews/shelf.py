"""Letters, questions and kinds that floors above lay out for a user to take over."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from accounts.models import User

LETTERS, QUESTIONS, KINDS = "template", "questions", "kind"


@dataclass(frozen=True)
class Gift:
    """Something to take over as one's own by posting to `path`."""

    title: str
    giver: str
    text: str
    path: str


Giver = Callable[[User, str], Iterable[Gift]]

_givers: list[Giver] = []


def register(giver: Giver) -> None:
    """Let an app above lay something out; called from AppConfig.ready."""
    _givers.append(giver)


def gifts_for(user: User, what: str) -> list[Gift]:
    """What lies there of one sort: LETTERS, QUESTIONS or KINDS."""
    return [gift for giver in _givers for gift in giver(user, what)]

"""What the owner has ready to say, and how long it takes to say it."""

import re

from django.utils.translation import gettext

from accounts.models import User
from interviews.models import Interview, Preparation, PreparedAnswer

# Seventy-five words in half a minute; the words are our own figure (R37).
WORDS_A_SECOND = 2.5
LONGEST_PITCH = 30


def preparation_of(interview: Interview) -> Preparation:
    """What is ready for this interview, or an empty page to write on."""
    kept = Preparation.objects.filter(interview=interview).first()
    return kept or Preparation(interview=interview, owner=interview.owner)


def seconds_to_say(text: str) -> int:
    """About how long these words take, in seconds."""
    return round(len(re.findall(r"\w+(?:['\u2019-]\w+)*", text)) / WORDS_A_SECOND)


def likely_questions(interview: Interview) -> list[str]:
    """What they may ask in this kind of talk, in the reader's language (S51)."""
    return [gettext(question) for question in interview.kind.likely_questions]


def answers_of(owner: User) -> dict[str, str]:
    """The owner's prepared answers by question."""
    return dict(PreparedAnswer.objects.visible_to(owner).values_list("question", "answer"))

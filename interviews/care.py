"""Words of care about somebody before they are asked, from floors that know more."""

from collections.abc import Callable, Iterable

from accounts.models import User
from contacts.models import Contact

Voice = Callable[[User, Contact], Iterable[str]]

_voices: list[Voice] = []


def register(voice: Voice) -> None:
    """Let an app above say a word before a request; called from AppConfig.ready."""
    _voices.append(voice)


def words_about(user: User, contact: Contact) -> list[str]:
    """What this user should hear before asking this person."""
    return [words for voice in _voices for words in voice(user, contact)]

"""Keys that do what a click does, and which of them this browser has switched off."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COOKIE = "keys_off"


@dataclass(frozen=True)
class Key:
    """One key; `templates` say by data-key what it presses, static/js/keys.js listens."""

    key: str
    words: str | Promise


KEYS = [
    Key("/", _("Find anyone or anything")),
    Key("a", _("Add a person")),
    Key("g", _("Go to Today")),
    Key("j", _("Next row of a list")),
    Key("k", _("Row before")),
    Key("o", _("Open the step, or do it")),
    Key("d", _("The step is done")),
    Key("s", _("The step can wait until tomorrow")),
    Key("u", _("Undo what was just done")),
    Key("?", _("This page")),
]


def read_off(cookie: str) -> set[str]:
    """The keys that the cookie switches off."""
    return set(cookie.split(".")) & {key.key for key in KEYS}


def write_off(on: list[str]) -> str:
    """The cookie that leaves only these keys on."""
    return ".".join(key.key for key in KEYS if key.key not in on)

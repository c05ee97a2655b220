"""What the figure of a flag and of its threshold counts, in words."""

from collections.abc import Callable

from django.utils.translation import ngettext

from centers.models.flag import FlagTopic

Words = Callable[[int], str]


def _days(number: int) -> str:
    return ngettext("%(n)s day", "%(n)s days", number) % {"n": number}


def _hours(number: int) -> str:
    return ngettext("%(n)s hour", "%(n)s hours", number) % {"n": number}


def _requests(number: int) -> str:
    return ngettext("%(n)s request", "%(n)s requests", number) % {"n": number}


def _talks(number: int) -> str:
    return ngettext("%(n)s talk", "%(n)s talks", number) % {"n": number}


def _assignments(number: int) -> str:
    return ngettext("%(n)s assignment", "%(n)s assignments", number) % {"n": number}


AMOUNTS: dict[str, Words] = {
    FlagTopic.QUIET: _days,
    FlagTopic.NO_REPLY: _requests,
    FlagTopic.NO_THANKS: _talks,
    FlagTopic.DEADLINE: _assignments,
    FlagTopic.OVERDUE: _assignments,
}
THRESHOLDS: dict[str, Words] = {
    FlagTopic.QUIET: _days,
    FlagTopic.NO_REPLY: _requests,
    FlagTopic.NO_THANKS: _hours,
    FlagTopic.DEADLINE: _days,
    FlagTopic.OVERDUE: _days,
    FlagTopic.NOBODY_ADDED: _days,
}


def amount_words(topic: str, amount: int) -> str:
    """How much of it there is; empty where nothing is counted."""
    words = AMOUNTS.get(topic)
    return words(amount) if words and amount else ""


def threshold_words(topic: str, amount: int) -> str:
    """From how much on a flag rises; empty for what a student says."""
    words = THRESHOLDS.get(topic)
    return words(amount) if words else ""

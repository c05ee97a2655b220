"""What a user changes about the rules; every change replans what is planned."""

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from reminders import rules, sources
from reminders.models import Preference

Choice = tuple[bool, int, str]


@transaction.atomic
def choose_rules(*, owner: User, choices: Mapping[str, tuple[bool, int]]) -> None:
    """Set on/off and amount by rule code; what equals the rule as it stands leaves no row."""
    current = rules.settings_of(owner)
    _choose(
        owner,
        {code: (is_on, amount, current[code].unit) for code, (is_on, amount) in choices.items()},
    )


@transaction.atomic
def choose_preset(*, owner: User, preset: str) -> None:
    """Take one habit for silence as a whole (R18, R19, R20)."""
    chosen = rules.preset(preset).amounts
    defaults = rules.defaults()
    choices: dict[str, Choice] = {}
    for code in rules.preset_rules():
        rule = defaults[code].rule
        amount, unit = chosen.get(code, (rule.amount, rule.unit))
        choices[code] = (code in chosen, amount, unit)
    _choose(owner, choices)


def _choose(owner: User, choices: Mapping[str, Choice]) -> None:
    standing = {code: (s.is_on, s.amount, s.unit) for code, s in rules.defaults().items()}
    Preference.objects.filter(owner=owner, rule__in=choices).delete()
    Preference.objects.bulk_create(
        Preference(owner=owner, rule=code, is_on=choice[0], amount=choice[1], unit=choice[2])
        for code, choice in choices.items()
        if choice != standing[code]
    )
    sources.replan(owner)


def follow_clock(owner_id: int) -> None:
    """Move what is planned after a user changed zone, country, hours or quiet days."""
    sources.replan(User.objects.get(pk=owner_id))

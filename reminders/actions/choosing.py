"""What a user changes about the rules; every change replans what is planned."""

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from reminders import rules, sources
from reminders.models import Preference


@transaction.atomic
def choose_rules(*, owner: User, choices: Mapping[str, tuple[bool, int]]) -> None:
    """Set on/off and amount by rule code; what equals the rule as it stands leaves no row."""
    current = rules.settings_of(owner)
    for code, (is_on, amount) in choices.items():
        _choose(owner, current[code], is_on, amount, current[code].unit)
    sources.replan(owner)


@transaction.atomic
def choose_preset(*, owner: User, preset: str) -> None:
    """Take one habit for silence as a whole (R18, R19, R20)."""
    current = rules.settings_of(owner)
    chosen = rules.preset(preset).amounts
    for code in rules.preset_rules():
        rule = current[code].rule
        amount, unit = chosen.get(code, (rule.amount, rule.unit))
        _choose(owner, current[code], code in chosen, amount, unit)
    sources.replan(owner)


def _choose(owner: User, current: rules.Setting, is_on: bool, amount: int, unit: str) -> None:
    rule = current.rule
    mine = Preference.objects.filter(owner=owner, rule=rule.code)
    if (is_on, amount, unit) == (rule.is_on, rule.amount, rule.unit):
        mine.delete()
    elif (is_on, amount, unit) != (current.is_on, current.amount, current.unit):
        Preference.objects.update_or_create(
            owner=owner,
            rule=rule.code,
            defaults={"is_on": is_on, "amount": amount, "unit": unit},
        )

"""Rules of all apps in one list; each app writes its own table and registers it when ready."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

from accounts.models import User
from reminders.clock import Clock, Unit
from reminders.models import Preference


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One line of a cadence: `amount` units after (or before) a fact, and where it comes from."""

    code: str
    label: str | Promise
    source: str
    amount: int
    unit: Unit
    after: str | Promise
    is_before: bool = False
    is_exact: bool = False
    is_on: bool = True
    example: str | Promise = ""


@dataclass(frozen=True)
class Setting:
    """A rule as it holds for one user."""

    rule: Rule
    is_on: bool
    amount: int
    unit: str

    def moment(self, start: datetime | date, clock: Clock) -> datetime:
        """When the step is due, counted from the fact it hangs on."""
        amount = -self.amount if self.rule.is_before else self.amount
        return clock.after(start, amount, self.unit)


@dataclass(frozen=True)
class Preset:
    """A habit with a name: these rules are on with these amounts, the others of its kind off."""

    code: str
    label: str | Promise
    amounts: dict[str, tuple[int, Unit]]


_tables: dict[str, Rule] = {}
_presets: dict[str, Preset] = {}


def register(*table: Rule, presets: Iterable[Preset] = ()) -> None:
    """Make rules known to the preferences page; called from AppConfig.ready."""
    _tables.update({rule.code: rule for rule in table})
    _presets.update({preset.code: preset for preset in presets})


def all_presets() -> list[Preset]:
    return list(_presets.values())


def preset(code: str) -> Preset:
    return _presets[code]


def preset_rules() -> set[str]:
    """Codes of all rules that some preset speaks of."""
    return {code for preset in _presets.values() for code in preset.amounts}


def preset_of(settings: Mapping[str, Setting]) -> str:
    """The preset these settings amount to, or "" when somebody mixed their own."""
    mine = {
        code: (settings[code].amount, settings[code].unit)
        for code in preset_rules()
        if settings[code].is_on
    }
    return next((preset.code for preset in _presets.values() if preset.amounts == mine), "")


def defaults() -> dict[str, Setting]:
    """Every rule as it stands when nobody changed it."""
    return {
        rule.code: Setting(rule, rule.is_on, rule.amount, rule.unit) for rule in _tables.values()
    }


def settings_of(owner: User) -> dict[str, Setting]:
    """Every rule as it holds for this user; one query."""
    settings = defaults()
    for preference in Preference.objects.filter(owner=owner, rule__in=settings):
        rule = settings[preference.rule].rule
        settings[rule.code] = Setting(rule, preference.is_on, preference.amount, preference.unit)
    return settings

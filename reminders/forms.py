from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from reminders import rules
from reminders.actions.planning import clock_of
from reminders.previews import preview


class PresetForm(forms.Form):
    """What silence means to this user: one of three habits (R18, R19, R20)."""

    preset = forms.ChoiceField(label=_("When nobody answers"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["preset"].choices = [(one.code, one.label) for one in rules.all_presets()]
        self.fields["preset"].initial = rules.preset_of(rules.settings_of(user))


class RulesForm(forms.Form):
    """A switch and a number for each rule of every app."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.settings = rules.settings_of(user)
        self.clock = clock_of(user)
        for code, setting in self.settings.items():
            self.fields[f"{code}_on"] = forms.BooleanField(
                label=str(setting.rule.label), required=False, initial=setting.is_on
            )
            self.fields[f"{code}_amount"] = forms.IntegerField(
                label=preview(setting, self.clock).unit,
                initial=setting.amount,
                min_value=0,
                max_value=730,
            )

    def rows(self) -> Iterator[dict[str, object]]:
        """Switch, number and preview of each rule, for the template."""
        for code, setting in self.settings.items():
            yield {
                "is_on": self[f"{code}_on"],
                "amount": self[f"{code}_amount"],
                "setting": setting,
                "preview": preview(setting, self.clock),
            }

    def choices(self) -> dict[str, tuple[bool, int]]:
        """On/off and amount by rule code."""
        return {
            code: (self.cleaned_data[f"{code}_on"], self.cleaned_data[f"{code}_amount"])
            for code in self.settings
        }

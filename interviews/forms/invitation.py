import datetime as dt
import zoneinfo
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.places import zone_choices
from interviews.forms.interview import LocalTimeInput, PostponeForm
from interviews.models import Interview

OFFERED, PROPOSED = 5, 3
# Browsers still tell some zones by the name their city had.
PRESENT_NAMES = {
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Europe/Kiev": "Europe/Kyiv",
}


class TimesForm(forms.Form):
    """Several times typed in the zone that is active; empty ones are left out."""

    count = 0
    label = _("Time %(number)s")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, self.count + 1):
            self.fields[f"time_{number}"] = forms.DateTimeField(
                label=self.label % {"number": number}, required=False, widget=LocalTimeInput
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        now = timezone.now()
        for name in self._names():
            if (at := cleaned.get(name)) and at <= now:
                self.add_error(name, _("This time has passed."))
        if not self.errors and not self.times():
            self.add_error(f"time_{1}", _("Name at least one time."))
        return cleaned

    def times(self) -> list[dt.datetime]:
        """The times that were named, soonest first."""
        named = (self.cleaned_data.get(name) for name in self._names())
        return sorted({at for at in named if at})

    def _names(self) -> list[str]:
        return [f"time_{number}" for number in range(1, self.count + 1)]


class InviteForm(TimesForm):
    """What the contact reads on the page, and the times that would suit the owner."""

    count = OFFERED
    words = forms.CharField(
        label=_("What they read there"),
        max_length=1200,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Who you are and what you would like to hear. Your notes stay private."),
    )


class ProposeForm(TimesForm):
    count = PROPOSED
    label = _("A time that suits you (%(number)s)")
    remark = forms.CharField(label=_("A word to go with it"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*self._names(), "remark"])


class PickForm(forms.Form):
    slot = forms.IntegerField()
    medium = forms.ChoiceField(
        label=_("How will you talk?"),
        choices=Interview.Medium.choices,
        widget=forms.RadioSelect,
        initial=Interview.Medium.PHONE,
    )


class NotNowForm(PostponeForm):
    remark = forms.CharField(label=_("A word to go with it"), max_length=500, required=False)


class NoForm(forms.Form):
    remark = forms.CharField(label=_("A word to go with it"), max_length=500, required=False)


class ReportForm(forms.Form):
    text = forms.CharField(
        label=_("What is wrong?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class ZoneForm(forms.Form):
    zone = forms.ChoiceField(
        label=_("Your time zone"),
        choices=zone_choices,
        widget=forms.Select(attrs={"class": "form-select form-select-sm"}),
    )


def zone_or(name: str, *others: str) -> str:
    """The first of these names that is a time zone, as it is called today; UTC when none is."""
    known = zoneinfo.available_timezones()
    zone = next((zone for zone in (name, *others) if zone in known), "UTC")
    return PRESENT_NAMES.get(zone, zone)

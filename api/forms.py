from django import forms
from django.utils.translation import gettext_lazy as _

from api.models import Token
from reminders.views.steps import SNOOZES

LIFETIMES = [(30, _("30 days")), (90, _("90 days")), (365, _("One year"))]


class TokenForm(forms.ModelForm):
    """A new key: a name, what it may do, and how long."""

    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=Token.Scope.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label=_("It ends after"), choices=LIFETIMES, coerce=int, initial=90
    )

    class Meta:
        model = Token
        fields = ["name", "scopes"]


class SnoozeForm(forms.Form):
    """In how many days a step comes back."""

    days = forms.TypedChoiceField(choices=[(days, str(days)) for days in SNOOZES], coerce=int)

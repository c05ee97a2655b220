from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.actions import add_career, estimate_entry, rate_career
from careers.models import Career, Occupation

MOST_COMPARED = 5


class SearchForm(forms.Form):
    """What is typed into the catalog search."""

    q = forms.CharField(
        label=_("A job, a field, a title you heard"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class AddForm(forms.Form):
    """A career from the catalog, or under a title of one's own."""

    title = forms.CharField(max_length=200, required=False)
    occupation = forms.ModelChoiceField(queryset=Occupation.objects.all(), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not (values.get("title", "").strip() or values.get("occupation")):
            raise forms.ValidationError(_("Give the career a title."))
        return values

    def save(self, owner: User) -> Career:
        return add_career(owner=owner, **self.cleaned_data)


class CareerForm(forms.ModelForm):
    """The title under which the owner keeps the career."""

    class Meta:
        model = Career
        fields = ["title"]


class RatingForm(forms.ModelForm):
    """How interested, how informed: S8."""

    class Meta:
        model = Career
        fields = ["interest", "knowledge"]

    def rate(self) -> None:
        rate_career(career=self.instance, **self.cleaned_data)


class EntryForm(forms.ModelForm):
    """What it takes to enter: the assumptions behind the investment view."""

    class Meta:
        model = Career
        fields = [
            "years_to_enter",
            "cost_to_enter",
            "schooling",
            "other_pay",
            "share_while_learning",
        ]

    def estimate(self) -> None:
        values = self.cleaned_data
        estimate_entry(
            career=self.instance,
            years=values["years_to_enter"],
            cost=values["cost_to_enter"],
            schooling=values["schooling"],
            other_pay=values["other_pay"],
            share_while_learning=values["share_while_learning"],
        )


class CompareForm(forms.Form):
    """Two to five of the owner's careers."""

    career = forms.ModelMultipleChoiceField(
        label=_("Careers to set side by side"),
        queryset=Career.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Career.objects.visible_to(user).select_related("occupation__release")
        self.fields["career"].queryset = own.order_by("title", "pk")

    def clean_career(self) -> list[Career]:
        chosen = list(self.cleaned_data["career"])
        if not 2 <= len(chosen) <= MOST_COMPARED:
            raise forms.ValidationError(_("Choose two to five careers."))
        return chosen

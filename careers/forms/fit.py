from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.actions import (
    change_requirement,
    plan_requirement,
    rate_compatibility,
    rate_fit,
    take_interest_profile,
)
from careers.interests import ITEMS
from careers.models import Career, Compatibility, FitRating, InterestProfile, Requirement
from contacts.models import Organization

LIKING = [
    (1, _("Not at all")),
    (2, _("A little")),
    (3, _("Perhaps")),
    (4, _("Much")),
    (5, _("Very much")),
]


class FitForm(forms.ModelForm):
    """Fit on three axes, now."""

    class Meta:
        model = FitRating
        fields = ["moment", "interests", "skills", "personality", "note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}

    def save_for(self, career: Career) -> FitRating:
        return rate_fit(career=career, **self.cleaned_data)


class CompatibilityForm(forms.ModelForm):
    """How the owner and an organization suit each other."""

    class Meta:
        model = Compatibility
        fields = ["organization", "culture", "attitude", "note"]
        labels = {"organization": _("Organization")}
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organization.objects.visible_to(user).order_by("name", "pk")
        self.fields["organization"].queryset = own

    def save_for(self, owner: User) -> Compatibility:
        return rate_compatibility(owner=owner, **self.cleaned_data)


class RequirementForm(forms.ModelForm):
    """What the career asks for, how to get it and by when."""

    class Meta:
        model = Requirement
        fields = ["what", "plan", "due_on"]
        widgets = {
            "plan": forms.Textarea(attrs={"rows": 2}),
            "due_on": forms.DateInput(attrs={"type": "date"}),
        }

    def save_for(self, career: Career) -> Requirement:
        return plan_requirement(career=career, **self.cleaned_data)

    def change(self) -> None:
        change_requirement(requirement=self.instance, **self.cleaned_data)


class ProfileForm(forms.Form):
    """Thirty things one might do all day, each liked from 1 to 5."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, item in enumerate(ITEMS):
            self.fields[f"item_{number}"] = forms.TypedChoiceField(
                label=item, choices=LIKING, coerce=int, widget=forms.RadioSelect
            )

    def save_for(self, owner: User) -> InterestProfile:
        answers = [self.cleaned_data[f"item_{number}"] for number in range(len(ITEMS))]
        return take_interest_profile(owner=owner, answers=answers)

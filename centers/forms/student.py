from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from centers.models import (
    AccessRequest,
    Assignment,
    DraftReview,
    FirstDestination,
    Submission,
    Volunteer,
)


class HelpForm(forms.Form):
    words = forms.CharField(
        label=_("What would help?"), max_length=1000, widget=forms.Textarea({"rows": 4})
    )


class DraftForm(forms.ModelForm):
    class Meta:
        model = DraftReview
        fields = ["text"]
        widgets = {"text": forms.Textarea({"rows": 8})}


class HandInForm(forms.ModelForm):
    class Meta:
        model = Submission
        fields = ["reflection"]
        widgets = {"reflection": forms.Textarea({"rows": 10})}

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reflection"].required = assignment.is_reflection_wanted


class AccessForm(forms.ModelForm):
    # Said here, or the radio buttons begin with an empty one that is chosen.
    kind = forms.ChoiceField(
        label=_("What you ask for"), choices=AccessRequest.Kind.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = AccessRequest
        fields = ["kind"]


class DirectoryForm(forms.Form):
    q = forms.CharField(label=_("Work, organization or name"), max_length=120, required=False)


class AskVolunteerForm(forms.Form):
    message = forms.CharField(
        label=_("Your message"),
        max_length=2000,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Who you are, what you are curious about, and twenty minutes."),
    )


class PayForwardForm(forms.Form):
    role = forms.CharField(label=_("What you do now"), max_length=200)


class DestinationForm(forms.ModelForm):
    class Meta:
        model = FirstDestination
        fields = ["outcome", "organization", "role", "place", "salary"]


class ListField(forms.CharField):
    """Several short words, separated by commas."""

    def to_python(self, value: object) -> list[str]:
        words = super().to_python(value)
        return [each.strip()[:40] for each in words.split(",") if each.strip()][:20]

    def prepare_value(self, value: object) -> object:
        return ", ".join(value) if isinstance(value, list) else value


class VolunteerForm(forms.ModelForm):
    """What the directory says about a volunteer."""

    careers = ListField(label=_("Careers, separated by commas"), required=False)
    languages = ListField(label=_("Languages, separated by commas"), required=False)

    class Meta:
        model = Volunteer
        fields = ["role", "organization", "careers", "languages", "times", "monthly_limit"]


class NewVolunteerForm(VolunteerForm):
    class Meta(VolunteerForm.Meta):
        fields = ["name", "email", *VolunteerForm.Meta.fields]


class PauseForm(forms.Form):
    until = forms.DateField(
        label=_("Pause until"), required=False, widget=forms.DateInput({"type": "date"})
    )

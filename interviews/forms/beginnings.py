from django import forms

from accounts.models import User


class PitchForm(forms.ModelForm):
    """Who the user is, in the words of the request and of the talk."""

    class Meta:
        model = User
        fields = ["name", "pitch"]
        widgets = {"pitch": forms.Textarea(attrs={"rows": 4})}

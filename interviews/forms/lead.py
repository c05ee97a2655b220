from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact, Organization
from interviews.models import Lead


class LeadForm(forms.ModelForm):
    """What is known of an opening, by whom, and whether the public knows of it too."""

    link = forms.URLField(label=_("Link"), required=False, max_length=500, assume_scheme="https")

    class Meta:
        model = Lead
        fields = [
            "title",
            "kind",
            "contact",
            "organization",
            "career",
            "advertised",
            "link",
            "note",
            "back_on",
        ]
        widgets = {
            "note": forms.Textarea(attrs={"rows": 3}),
            "back_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.owner = user
        for name, model in (("contact", Contact), ("organization", Organization)):
            self.fields[name].queryset = model.objects.visible_to(user).order_by("name", "pk")
        self.fields["career"].queryset = Career.objects.visible_to(user).order_by("title", "pk")


class CloseLeadForm(forms.Form):
    outcome = forms.CharField(label=_("What became of it"), max_length=200, required=False)

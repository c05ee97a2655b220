from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions.organizations import save_organization
from contacts.forms.contact import DateInput
from contacts.models import Organization


class OrganizationForm(forms.ModelForm):
    """An organization of any kind; its name is known once."""

    website = forms.URLField(label=_("Web site"), required=False, assume_scheme="https")

    class Meta:
        model = Organization
        fields = ["name", "kind", "website", "outreach", "joined_on", "notes"]
        widgets = {"joined_on": DateInput(), "notes": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if not self.instance.pk:
            self.instance.owner = user

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        twins = Organization.objects.visible_to(self.user).named(name)
        if twins.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("You have an organization of this name."))
        return name

    def save(self) -> Organization:
        return save_organization(organization=self.instance)

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dashboard.actions.archiving import ask_import
from dashboard.keys import KEYS
from dashboard.models import Archive


class ArchiveForm(forms.Form):
    """An export of Askwell, from here or from anywhere."""

    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
        help_text=_("The zip as it was made, up to 64 MB."),
    )

    def save(self, owner: User) -> Archive:
        return ask_import(owner=owner, file=self.cleaned_data["file"])


class LeaveForm(forms.Form):
    """A box to tick, so that no stray click begins a deletion."""

    is_sure = forms.BooleanField(label=_("Delete my account and everybody in it"))


class KeysForm(forms.Form):
    """The keys that should work; each can be switched off (WCAG 2.1.4)."""

    on = forms.MultipleChoiceField(
        label=_("Keys that work"),
        choices=[(key.key, key.key) for key in KEYS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, off: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = [key.key for key in KEYS if key.key not in off]
        self.fields["on"].choices = [(key.key, f"{key.key}   {key.words}") for key in KEYS]

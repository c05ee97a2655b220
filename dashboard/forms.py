import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import actions
from accounts.forms import zone_field
from accounts.models import User
from accounts.pages import accepts
from dashboard.actions.archiving import ask_import
from dashboard.beginning import begin
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

    is_sure = forms.BooleanField(label=_("Delete my account and all that is in it"))


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


class BeginningForm(forms.ModelForm):
    """What a newcomer is asked, and no more; the zone is the browser's guess to agree to."""

    career = forms.CharField(
        label=_("Which work do you wonder about?"),
        max_length=200,
        required=False,
        help_text=_("Any one will do; it need not be your subject or your job."),
    )
    person = forms.CharField(
        label=_("Who does it, or may know somebody who does?"),
        max_length=200,
        required=False,
        help_text=_("Friends and relatives first. A name is enough."),
    )
    time_zone = zone_field(_("Reminders come at your hours, wherever you are."))  # type: ignore[arg-type]

    class Meta:
        model = User
        fields = ["name", "time_zone"]
        labels = {"name": _("What is your name?")}
        help_texts = {"name": _("As you sign your letters.")}
        widgets = {"name": forms.TextInput({"autocomplete": "name"})}

    field_order = ("name", "career", "person", "time_zone")

    def clean(self) -> None:
        cleaned = super().clean() or {}
        if cleaned.get("person") and not cleaned.get("career"):
            self.add_error("career", _("Name the work too, so that you know what to ask about."))

    def begin(self, user: User) -> str:
        """Keep the answers; returns the address of the next step."""
        said = self.cleaned_data
        actions.confirm_zone(user=user, name=said["name"], time_zone=said["time_zone"])
        return begin(user=user, career=said["career"], person=said["person"])


class MoveForm(forms.Form):
    """The day to which something on the calendar shall go."""

    day = forms.DateField()

    def moves(self, move: Callable[[dt.date], object]) -> bool:
        """Whether the day was one and the verb agreed to it; else the form says why not."""
        return accepts(self, lambda: move(self.cleaned_data["day"]))

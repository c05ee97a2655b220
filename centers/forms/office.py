from typing import Any

from django import forms
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from centers.models import AuditEntry, Center, Invitation, Membership, SharedGood

MOST_BYTES = 10_000_000


class InviteForm(forms.ModelForm):
    class Meta:
        model = Invitation
        fields = ["email", "name", "role", "cohort"]
        labels = {"cohort": _("Cohort")}

    def __init__(self, *args: Any, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cohort"].queryset = center.cohorts.current()

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=Membership.Role)


class CenterForm(forms.ModelForm):
    appointment_url = forms.URLField(
        label=_("Link to book an appointment"), required=False, assume_scheme="https"
    )

    class Meta:
        model = Center
        fields = [
            "name",
            "asks_for",
            "purpose",
            "appointment_url",
            "keep_notes_months",
            "keep_audit_months",
        ]
        widgets = {"purpose": forms.Textarea({"rows": 4})}


class DomainForm(forms.Form):
    """A mail domain is proven by an administrator's own proven address in it."""

    domain = forms.CharField(label=_("Mail domain"), max_length=120)

    def clean_domain(self) -> str:
        return self.cleaned_data["domain"].strip().lower().removeprefix("@")


class RosterForm(forms.Form):
    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("Columns: email, and if you like name, student number, cohort."),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 10 MB."))
        return file


class SharedGoodForm(forms.ModelForm):
    url = forms.URLField(label=_("Address"), required=False, assume_scheme="https")

    class Meta:
        model = SharedGood
        fields = ["kind", "title", "text", "url", "day_on", "minutes"]
        widgets = {
            "text": forms.Textarea({"rows": 5}),
            "day_on": forms.DateInput({"type": "date"}),
        }

    def clean(self) -> dict:
        cleaned = super().clean() or {}
        is_holiday = cleaned.get("kind") == SharedGood.Kind.HOLIDAY
        if is_holiday and not cleaned.get("day_on"):
            self.add_error("day_on", _("Which day?"))
        return cleaned


class BackForm(forms.Form):
    """The page of ours that somebody came from."""

    back = forms.CharField(max_length=500)

    def clean_back(self) -> str:
        back = self.cleaned_data["back"]
        if not (back.startswith("/") and url_has_allowed_host_and_scheme(back, None)):
            raise forms.ValidationError(_("This leads elsewhere."))
        return back


class AuditForm(forms.Form):
    """What to look for in the record."""

    who = forms.CharField(label=_("Who"), max_length=120, required=False)
    verb = forms.ChoiceField(
        label=_("Did what"),
        choices=[("", _("Anything")), *AuditEntry.Verb.choices],
        required=False,
    )
    student = forms.EmailField(label=_("About (address)"), required=False)
    since = forms.DateField(
        label=_("Since"), required=False, widget=forms.DateInput({"type": "date"})
    )

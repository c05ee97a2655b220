from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.models import Contact
from interviews.actions.referrals import find_or_add_person, refer_names
from interviews.models import Interview, Referral


class ReferralForm(forms.ModelForm):
    """Whom somebody named: several at once, one on each line (R5)."""

    referrer_name = forms.CharField(
        label=_("Who named them?"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "people", "autocomplete": "off"}),
    )
    names = forms.CharField(
        label=_("Whom did they name?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One name to a line. Two are better than one; ask who sees it differently."),
    )

    field_order = ["referrer_name", "names"]

    class Meta:
        model = Referral
        fields = ["relation", "is_elsewhere", "is_introduced", "may_use_name", "purpose"]

    def __init__(
        self, *args: Any, user: User, interview: Interview | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.instance.owner, self.instance.interview = user, user, interview
        self.people = Contact.objects.visible_to(user).order_by("-pk")[:30]
        if interview:
            self.fields.pop("referrer_name", None)
            self.instance.referrer = interview.contact

    def clean_names(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["names"].splitlines())
        names = [name for name in dict.fromkeys(lines) if name]
        if any(len(name) > 200 for name in names):
            raise forms.ValidationError(_("A name is longer than 200 letters."))
        return names[:20]

    def save(self) -> list[Referral]:
        if "referrer_name" in self.cleaned_data:
            self.instance.referrer = find_or_add_person(
                owner=self.user, name=self.cleaned_data["referrer_name"]
            )
        return refer_names(referral=self.instance, names=self.cleaned_data["names"])


class NamesForm(ReferralForm):
    """Whom the person of a conversation named."""

    referrer_name = None  # type: ignore[assignment]


class ReferralEditForm(forms.ModelForm):
    """What is known about a name that was given."""

    class Meta:
        model = Referral
        fields = ["relation", "is_elsewhere", "is_introduced", "may_use_name", "purpose"]


class OutcomeForm(forms.Form):
    """What came of meeting somebody."""

    outcome = forms.CharField(
        label=_("What came of it?"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )

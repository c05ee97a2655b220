from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from centers.consent import LEVELS
from centers.gate.own import own_conversations
from centers.models import Center, Membership


class JoinForm(forms.Form):
    """The code that a center gives to its students."""

    code = forms.CharField(label=_("Join code"), max_length=12)

    def clean_code(self) -> str:
        code = self.cleaned_data["code"].replace(" ", "").replace("-", "").upper()
        if not Center.objects.filter(join_code=code).exists():
            raise forms.ValidationError(
                _("No center has this code. Look for a typing error, or ask for a new one.")
            )
        return code


class SharingForm(forms.Form):
    """What staff may see; one choice, changed at any time."""

    level = forms.ChoiceField(
        label=_("What staff may see"), choices=LEVELS, required=False, widget=forms.RadioSelect
    )


class ChooseConversationsForm(forms.Form):
    """The conversations whose notes staff may read."""

    conversations = forms.TypedMultipleChoiceField(
        label=_("Show the notes of"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = own_conversations(membership.user)
        self.fields["conversations"].choices = [(each.pk, each.label) for each in offered]

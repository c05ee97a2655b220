from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts.actions.merging import CHOICES, merge_contacts
from contacts.models import Contact


def shown(contact: Contact, column: str) -> str:
    """What a column says, as its owner reads it."""
    display = getattr(contact, f"get_{column}_display", None)
    return str((display() if display else getattr(contact, column)) or "")


class MergeForm(forms.Form):
    """For each column in which two rows of one person differ: which of them is right."""

    def __init__(self, *args: Any, kept: Contact, other: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept, self.other = kept, other
        for column in CHOICES:
            mine, theirs = shown(kept, column), shown(other, column)
            if mine and theirs and mine != theirs:
                self.fields[column] = forms.ChoiceField(
                    label=capfirst(Contact._meta.get_field(column).verbose_name),
                    choices=[("mine", mine), ("theirs", theirs)],
                    initial="mine",
                    widget=forms.RadioSelect,
                )
        self.fields["is_sure"] = forms.BooleanField(
            label=_("They are one person"), initial=True, required=True
        )

    def save(self) -> None:
        theirs = [name for name, side in self.cleaned_data.items() if side == "theirs"]
        self.change = merge_contacts(kept=self.kept, other=self.other, theirs=theirs)

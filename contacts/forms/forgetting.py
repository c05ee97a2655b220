from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.actions.forgetting import forget_contact
from contacts.models import Contact


class ForgetForm(forms.Form):
    """Whether somebody is really to be forgotten: nothing brings them back."""

    is_sure = forms.BooleanField(
        label=_("Yes, delete all of it for good"),
        help_text=_(
            "One keyed mark is kept, from which nobody can read who it was: "
            "a later file will not bring this person back."
        ),
    )

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contact = contact

    def save(self) -> None:
        forget_contact(contact=self.contact)

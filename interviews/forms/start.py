from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview
from interviews.rungs import Rung, note_people


class NamesForm(forms.Form):
    """Names as they come to mind, and how the owner reaches them."""

    names = forms.CharField(
        label=_("Names, one on each line"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    channel = forms.ChoiceField(label=_("How you reach them"))

    def __init__(self, *args: Any, career: Career, rung: Rung, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.career = career
        labels = dict(Contact.Channel.choices)
        self.fields["channel"].choices = [(value, labels[value]) for value in rung.channels]
        self.fields["names"].label = str(rung.question)

    def clean_names(self) -> list[str]:
        lines = (" ".join(line.split())[:200] for line in self.cleaned_data["names"].splitlines())
        return list(dict.fromkeys(line for line in lines if line))[:40]

    def save(self) -> list[Interview]:
        chosen = self.cleaned_data
        return note_people(career=self.career, names=chosen["names"], channel=chosen["channel"])

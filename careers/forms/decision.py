from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from careers.actions import decide
from careers.models import Career, Decision
from careers.talks import Talk


class DecisionForm(forms.ModelForm):
    """What is decided, why, and on which conversations it rests (S10)."""

    talks = forms.TypedMultipleChoiceField(
        label=_("The conversations it rests on"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Decision
        fields = ["choice", "reason", "talks"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 4}), "choice": forms.RadioSelect}

    def __init__(self, *args: Any, talks: Collection[Talk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = [(talk.pk, talk.name) for talk in talks if talk.held_at]
        self.fields["talks"].choices = held
        self.fields["choice"].choices = Decision.Choice.choices
        if not held:
            del self.fields["talks"]

    def save_for(self, career: Career) -> Decision:
        values = self.cleaned_data
        return decide(
            career=career,
            choice=values["choice"],
            reason=values["reason"],
            talks=values.get("talks", []),
        )

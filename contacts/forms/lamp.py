from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.models import Organization


class NamesForm(forms.Form):
    """Organizations as they come to mind, one on each line (R2)."""

    names = forms.CharField(
        label=_("Organizations, one on each line"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_names(self) -> list[str]:
        lines = (" ".join(line.split())[:200] for line in self.cleaned_data["names"].splitlines())
        return [line for line in lines if line][:100]


class LampForm(forms.ModelForm):
    """The letters after L: who could speak for you, how much you want it, what is open."""

    class Meta:
        model = Organization
        fields = ["has_alumni", "motivation", "posting"]
        widgets = {"motivation": forms.NumberInput(attrs={"min": 0, "max": 5})}
        labels = {"has_alumni": _("Alumni"), "motivation": _("Wish"), "posting": _("Posted")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = f"id_{self.instance.pk}_%s"

    def clean_motivation(self) -> int:
        motivation: int = self.cleaned_data["motivation"]
        if motivation > 5:
            raise forms.ValidationError(_("Give it 0 to 5."))
        return motivation

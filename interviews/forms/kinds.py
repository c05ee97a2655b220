import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interviews.models import Kind

AGENDA_LINE = re.compile(r"^(\d{1,3})\s+(.+)$")


class LinesField(forms.CharField):
    """A list of texts, one in each line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 4}), **kwargs)

    def prepare_value(self, value: object) -> object:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: object) -> list[str]:
        lines = [line.strip() for line in str(super().clean(value)).splitlines()]
        if any(len(line) > 200 for line in lines):
            raise forms.ValidationError(_("A line holds 200 characters at most."))
        return [line for line in lines if line]


class AgendaField(LinesField):
    """Parts of a talk, each line a number of minutes and what happens in them."""

    def prepare_value(self, value: object) -> object:
        if isinstance(value, list):
            return "\n".join(f"{part['minutes']} {part['part']}" for part in value)
        return value

    def clean(self, value: object) -> list[dict[str, object]]:
        found = [AGENDA_LINE.match(line) for line in super().clean(value)]
        if not all(found):
            raise forms.ValidationError(_("Begin each line with its minutes: 3 Small talk."))
        return [{"part": line[2], "minutes": int(line[1])} for line in found if line]


class KindForm(forms.ModelForm):
    """A kind of the owner's own (S77)."""

    agenda = AgendaField(label=_("Agenda"), help_text=_("One part a line: 3 Small talk."))
    preparation = LinesField(label=_("To prepare, one in each line"))
    likely_questions = LinesField(label=_("What they may ask, one in each line"))
    topics = forms.MultipleChoiceField(
        label=_("What may be raised"),
        choices=Kind.Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    after = forms.MultipleChoiceField(
        label=_("Afterwards"),
        choices=Kind.After.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Kind
        fields = [
            "name",
            "goal",
            "lead",
            "minutes",
            "shortest",
            "longest",
            "is_formal",
            "has_participants",
            "agenda",
            "preparation",
            "likely_questions",
            "topics",
            "after",
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        bounds = [cleaned.get(name) for name in ("shortest", "minutes", "longest")]
        known = [bound for bound in bounds if bound is not None]
        if len(known) == len(bounds) and known != sorted(known):
            self.add_error("minutes", _("Choose minutes between the shortest and the longest."))
        return cleaned


class HideForm(forms.Form):
    is_hidden = forms.BooleanField(required=False)

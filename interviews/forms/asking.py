import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from interviews.models import Interview, LetterTemplate, Outreach
from interviews.parts import request_parts


class OutreachForm(forms.ModelForm):
    """The draft of a request, a nudge, a call or a word in person."""

    class Meta:
        model = Outreach
        fields = ["channel", "subject", "text"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 14}),
            "channel": forms.RadioSelect,
        }


class SentForm(OutreachForm):
    """The same, with the day on which it left."""

    sent_on = forms.DateField(
        label=_("Sent on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Empty means just now."),
    )

    def clean_sent_on(self) -> dt.date | None:
        sent_on: dt.date | None = self.cleaned_data["sent_on"]
        if sent_on and sent_on > timezone.localdate():
            raise forms.ValidationError(_("That day is still to come."))
        return sent_on

    def letter(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in OutreachForm.Meta.fields}

    def sent_at(self) -> dt.datetime:
        """Noon of the day named, or this moment for today."""
        now = timezone.now()
        sent_on = self.cleaned_data["sent_on"]
        if sent_on is None or sent_on == timezone.localdate():
            return now
        return timezone.make_aware(dt.datetime.combine(sent_on, dt.time(12)))


class ComposeForm(forms.Form):
    """From what a new draft is put together: a kept letter, or the parts of a request."""

    template = forms.ModelChoiceField(
        label=_("Begin with"),
        queryset=LetterTemplate.objects.none(),
        required=False,
        empty_label=_("the usual parts"),
    )
    parts = forms.MultipleChoiceField(
        label=_("Say also"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, user: User, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = LetterTemplate.objects.visible_to(user)
        self.fields["parts"].choices = [
            (part.code, part.text) for part in request_parts(interview) if part.is_optional
        ]
        if not self.fields["parts"].choices:
            del self.fields["parts"]


class HabitForm(forms.ModelForm):
    """What silence means for this one conversation (R18-R20)."""

    silence = forms.ChoiceField(
        label=_("If nobody answers"),
        required=False,
        choices=[("", _("As I always do")), *Interview.Silence.choices],
    )

    class Meta:
        model = Interview
        fields = ["silence"]


class LetterTemplateForm(forms.ModelForm):
    class Meta:
        model = LetterTemplate
        fields = ["name", "purpose", "subject", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 12})}

from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from careers.discretion import keep_discreet
from careers.models import Career, FitRating, Insight
from contacts.models import Promise
from interviews.models import Debrief, Interview, Lead, Preparation

SHORT = ["new_facts", "changed", "next_step"]
TEN = [
    "new_facts",
    "content",
    "dislikes",
    "hours",
    "stress",
    "culture",
    "needs",
    "changed",
    "misconceptions",
    "red_flags",
]
LONGEST_PROMISE = 300
ABOUT_YOU = ["opportunities", "next_step", "went_well", "impression", "confidence"]


class DebriefForm(forms.ModelForm):
    """The debrief in its short form of three prompts, or whole (R43); nothing is required."""

    class Meta:
        model = Debrief
        fields = [*TEN, *ABOUT_YOU]

    def __init__(self, *args: Any, is_short: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_short:
            for name in set(self.fields) - {*SHORT, "confidence"}:
                del self.fields[name]
            self.order_fields([*SHORT, "confidence"])
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 2
        if "impression" in self.fields:
            self.fields["impression"].help_text = self.wanted_impression()

    def wanted_impression(self) -> str:
        """What they were to remember, to hold against what they will (S84)."""
        ready = Preparation.objects.filter(interview=self.instance.interview)
        wanted = ready.exclude(impression="").values_list("impression", flat=True).first()
        return _("You wanted: %(words)s") % {"words": wanted} if wanted else ""


class OfCareerForm(forms.Form):
    """What is said about one of the careers this talk was about."""

    career = forms.ModelChoiceField(queryset=Career.objects.none())

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["career"].queryset = interview.careers.all()


class InsightForm(OfCareerForm):
    """One remark and the button under it: `topic`, or `topic:side`."""

    text = forms.CharField(max_length=2000)
    kept_as = forms.RegexField(regex=r"^[a-z]{1,12}(:(plus|minus))?$")

    def clean_text(self) -> str:
        return keep_discreet(self.cleaned_data["text"])

    def clean_kept_as(self) -> dict[str, str]:
        topic, _colon, side = self.cleaned_data["kept_as"].partition(":")
        is_sides = topic == Insight.Topic.SIDES
        if topic not in Insight.Topic.values or is_sides != bool(side):
            raise forms.ValidationError(_("Choose a topic."))
        return {"topic": topic, "side": side}


class SatisfactionForm(OfCareerForm):
    score = forms.TypedChoiceField(choices=[(n, n) for n in range(1, 6)], coerce=int)
    text = forms.CharField(max_length=300, required=False)

    def clean_text(self) -> str:
        return keep_discreet(self.cleaned_data["text"])


class FitForm(OfCareerForm):
    """Fit on three axes, before or after the talk (S7)."""

    moment = forms.ChoiceField(
        label=_("When"), choices=FitRating.Moment.choices[:2], initial=FitRating.Moment.AFTER
    )
    interests = forms.TypedChoiceField(
        label=_("Your interests"), choices=[(n, n) for n in range(1, 6)], coerce=int, initial=3
    )
    skills = forms.TypedChoiceField(
        label=_("Your skills"), choices=[(n, n) for n in range(1, 6)], coerce=int, initial=3
    )
    personality = forms.TypedChoiceField(
        label=_("Your personality"), choices=[(n, n) for n in range(1, 6)], coerce=int, initial=3
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["career"].label = _("Career")
        self.fields["career"].initial = self.fields["career"].queryset.first()


class PromisedForm(forms.Form):
    """What one side promised: which side is the button; a day may follow."""

    what = forms.CharField(label=_("What was promised"), max_length=2000)
    due_on = forms.DateField(
        label=_("By when, if a day was named"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    side = forms.ChoiceField(choices=Promise.Side.choices)

    def clean_what(self) -> str:
        return Truncator(self.cleaned_data["what"]).chars(LONGEST_PROMISE)


class CaughtLeadForm(forms.Form):
    """A lead caught in the debrief: its kind is the button, words may follow."""

    kind = forms.ChoiceField(choices=Lead.Kind.choices)
    title = forms.CharField(max_length=200, required=False)

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.actions import change_insight, record_insight
from careers.discretion import keep_discreet
from careers.models import Career, Insight, Stance
from contacts.models import Contact

NEWEST_CONTACTS = 200
# Which fields speak only about one topic.
OF_TOPIC = {
    "side": Insight.Topic.SIDES,
    "horizon": Insight.Topic.TRENDS,
    "direction": Insight.Topic.TRENDS,
    "path": Insight.Topic.ENTRY,
    "steps": Insight.Topic.ENTRY,
    "score": Insight.Topic.SATISFACTION,
}
NEEDED = {
    "side": _("Say whether it is a plus or a minus."),
    "score": _("Say how satisfied they are, from 1 to 5."),
}


class InsightForm(forms.ModelForm):
    """One statement with its origin; what belongs to another topic is left out (S14-S21)."""

    reading_url = forms.URLField(
        label=_("Link to it"), required=False, max_length=500, assume_scheme="https"
    )
    said_on = forms.DateField(
        label=_("When"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    steps = forms.CharField(
        label=_("The steps of their way, one on each line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    class Meta:
        model = Insight
        fields = [
            "topic",
            "text",
            "is_quote",
            "contact",
            "reading_title",
            "reading_url",
            "said_on",
            "side",
            "horizon",
            "direction",
            "path",
            "steps",
            "score",
        ]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, user: User, career: Career, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.career = user, career
        field = self.fields["contact"]
        field.queryset = Contact.objects.visible_to(user)
        names = field.queryset.order_by("-pk").values_list("pk", "name")
        choices = {"": _("Nobody: I read it"), **dict(names[:NEWEST_CONTACTS])}
        # Who said it stays choosable, however many people came since.
        choices |= dict(names.filter(pk=self.instance.contact_id))
        field.widget.choices = list(choices.items())
        field.required = False
        if self.instance.pk:
            self.initial["steps"] = "\n".join(self.instance.steps)

    def clean_text(self) -> str:
        return keep_discreet(self.cleaned_data["text"])

    def clean_steps(self) -> list[str]:
        lines = [line.strip()[:200] for line in self.cleaned_data["steps"].splitlines()]
        return [line for line in lines if line]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if bool(values.get("contact")) == bool(values.get("reading_title")):
            self.add_error("contact", _("Name one origin: who said it, or where you read it."))
        for name, topic in OF_TOPIC.items():
            if values.get("topic") != topic:
                values[name] = self.empty(name)
            elif name in NEEDED and not values.get(name):
                self.add_error(name, NEEDED[name])
        return values

    def empty(self, name: str) -> object:
        return {"steps": [], "horizon": None, "score": None}.get(name, "")

    def record(self) -> Insight:
        return record_insight(owner=self.user, career=self.career, **self.dated())

    def change(self) -> None:
        change_insight(insight=self.instance, **self.dated())

    def dated(self) -> dict[str, Any]:
        """What was typed; without a day it is today where the owner is."""
        today = timezone.localdate(timezone=self.user.zone)
        return {**self.cleaned_data, "said_on": self.cleaned_data["said_on"] or today}


class StanceForm(forms.Form):
    """An earlier statement, and how the new one stands to it."""

    other = forms.ModelChoiceField(label=_("The other statement"), queryset=Insight.objects.none())
    kind = forms.ChoiceField(
        label=_("How do they stand to each other?"),
        choices=Stance.Kind.choices,
        widget=forms.RadioSelect,
        initial=Stance.Kind.CONTRADICTS,
    )

    def __init__(self, *args: Any, insight: Insight, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Insight.objects.filter(career=insight.career_id).exclude(pk=insight.pk)
        same_topic = own.filter(topic=insight.topic).select_related("contact")
        self.fields["other"].queryset = same_topic.order_by("-said_on", "-pk")

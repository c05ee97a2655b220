import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.actions.asking import add_interview
from interviews.actions.changing import change_interview
from interviews.models import Interview, Kind

LOCAL_TIME = "%Y-%m-%dT%H:%M"


class LocalTimeInput(forms.DateTimeInput):
    """The browser's own field for a wall-clock time; Django reads it in the owner's zone."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format=LOCAL_TIME)


class InterviewForm(forms.Form):
    """A new interview: a name is enough, everything else can wait."""

    person = forms.CharField(
        label=_("Whom would you like to talk to?"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "people", "autocomplete": "off"}),
    )
    career = forms.CharField(
        label=_("About which career?"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "careers", "autocomplete": "off"}),
    )
    kind = forms.ModelChoiceField(label=_("What kind of talk?"), queryset=Kind.objects.none())
    goal = forms.CharField(
        label=_("What do you want to find out?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["kind"].queryset = Kind.objects.choosable_by(user)
        self.fields["kind"].initial = Kind.objects.filter(code="T2").first()

    def save(self) -> Interview:
        title = self.cleaned_data["career"].strip()
        return add_interview(
            owner=self.user,
            contact=self.find_contact(self.cleaned_data["person"].strip()),
            kind=self.cleaned_data["kind"],
            careers=[self.find_career(title)] if title else [],
            goal=self.cleaned_data["goal"],
        )

    def find_contact(self, name: str) -> Contact:
        known = Contact.objects.visible_to(self.user).filter(name__iexact=name).first()
        return known or Contact.objects.create(owner=self.user, name=name)

    def find_career(self, title: str) -> Career:
        known = Career.objects.visible_to(self.user).filter(title__iexact=title).first()
        return known or Career.objects.create(owner=self.user, title=title)


class EditForm(forms.ModelForm):
    """What may change about an interview without a verb of its own."""

    class Meta:
        model = Interview
        fields = ["kind", "careers", "goal", "minutes", "medium", "place"]
        labels = {"kind": _("Kind"), "careers": _("Careers")}
        widgets = {
            "goal": forms.Textarea(attrs={"rows": 2}),
            "careers": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What it is already stays choosable, also when its owner has hidden that kind since.
        is_offered = Q(pk__in=Kind.objects.choosable_by(user)) | Q(pk=self.instance.kind_id)
        self.fields["kind"].queryset = Kind.objects.visible_to(user).filter(is_offered)
        careers = Career.objects.visible_to(user)
        self.fields["careers"].queryset = careers.order_by(Lower("title"), "pk")

    def save(self) -> Interview:
        return change_interview(interview=self.instance, careers=self.cleaned_data["careers"])


class ScheduleForm(forms.ModelForm):
    """The time of the talk, typed in the owner's zone."""

    class Meta:
        model = Interview
        fields = ["scheduled_for", "minutes", "medium", "place"]
        labels = {"scheduled_for": _("When, on your clock")}
        widgets = {"scheduled_for": LocalTimeInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scheduled_for"].required = True


class HoldForm(forms.Form):
    """That the talk took place, and what was said; `base` is the notes as the page showed them."""

    held_at = forms.DateTimeField(label=_("When it ended, on your clock"), widget=LocalTimeInput)
    is_thanked = forms.BooleanField(label=_("I thanked them there and then"), required=False)
    notes = forms.CharField(
        label=_("Notes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Only you can read them."),
        strip=False,
    )
    base = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)


class NotesForm(forms.Form):
    """The notes, with what they were when the page was shown."""

    notes = forms.CharField(required=False, strip=False)
    base = forms.CharField(required=False, strip=False)


class PostponeForm(forms.Form):
    """The day to ask again."""

    until = forms.DateField(
        label=_("Ask again on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean_until(self) -> dt.date:
        until: dt.date = self.cleaned_data["until"]
        if until <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return until


class CloseForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("How did it end?"),
        choices=Interview.CloseReason.choices,
        widget=forms.RadioSelect,
    )

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.paging import read_key
from centers.forms.cohorts import PersonField
from centers.models import Center, DraftReview, FlagSetting, Membership, StaffNote
from centers.models.flag import FlagTopic

# Whoever stays signed in signs in again after this many days (Django's SESSION_COOKIE_AGE).
LONGEST_SESSION_DAYS = settings.SESSION_COOKIE_AGE // 86_400
THRESHOLD_LABELS = {
    FlagTopic.QUIET: _("From how many days on"),
    FlagTopic.NO_REPLY: _("From how many requests on"),
    FlagTopic.NO_THANKS: _("From how many hours on"),
    FlagTopic.DEADLINE: _("How many days before the date"),
    FlagTopic.OVERDUE: _("From how many days on"),
    FlagTopic.NOBODY_ADDED: _("From how many days on"),
}


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Name, address or student number"), max_length=120, required=False)


class NoteForm(forms.ModelForm):
    class Meta:
        model = StaffNote
        fields = ["text", "level"]
        widgets = {"text": forms.Textarea({"rows": 4}), "level": forms.RadioSelect}
        help_texts = {"level": _("The student can always read what you write.")}


class NudgeForm(forms.Form):
    """A few words to one student or to many."""

    text = forms.CharField(
        label=_("Your words"),
        max_length=1000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("{name} becomes the student's first name."),
    )
    students = forms.ModelMultipleChoiceField(
        queryset=Membership.objects.none(), widget=forms.MultipleHiddenInput
    )

    def __init__(self, *args: Any, user: User, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Membership.objects.advised_by(user).filter(center=center)
        self.fields["students"].queryset = mine.select_related("user")

    def chosen(self, keys: list[str]) -> list[str]:
        """The names of those who are meant, so that nobody gets words by mistake."""
        mine = self.fields["students"].queryset
        people = mine.filter(pk__in=[read_key(key) for key in keys])
        return [str(each.user) for each in people.order_by("user__name", "pk")]


class CloseFlagForm(forms.Form):
    note = forms.CharField(
        label=_("What came of it"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The student can read it; whoever asked for something gets it as your answer."),
    )


class FlagSettingForm(forms.ModelForm):
    """A threshold; what a student says has none and cannot be turned off."""

    recipient = PersonField(
        label=_("Who hears of it first"),
        queryset=Membership.objects.none(),
        required=False,
        empty_label=_("An adviser of the student"),
        help_text=_("Somebody who may not see the student is passed over."),
    )

    class Meta:
        model = FlagSetting
        fields = ["is_on", "amount", "priority", "recipient"]

    def __init__(self, *args: Any, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient"].queryset = center.memberships.current().staff().by_name()
        if self.instance.topic not in THRESHOLD_LABELS:
            del self.fields["is_on"], self.fields["amount"]
        else:
            self.fields["amount"].label = THRESHOLD_LABELS[self.instance.topic]

    def clean_amount(self) -> int:
        amount = self.cleaned_data["amount"]
        least = LONGEST_SESSION_DAYS + 1 if self.instance.topic == FlagTopic.QUIET else 1
        if amount < least:
            raise forms.ValidationError(
                _("At least %(least)s; below that it would rise for everybody."),
                params={"least": least},
            )
        return amount


class CommentForm(forms.ModelForm):
    class Meta:
        model = DraftReview
        fields = ["comment"]
        widgets = {"comment": forms.Textarea({"rows": 6})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = True

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models import Center, DraftReview, FlagSetting, Membership, StaffNote


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
        help_text=_("{name} becomes the student’s first name."),
    )
    students = forms.ModelMultipleChoiceField(
        queryset=Membership.objects.none(), widget=forms.MultipleHiddenInput
    )

    def __init__(self, *args: Any, user: User, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Membership.objects.advised_by(user).filter(center=center)
        self.fields["students"].queryset = mine.select_related("user")


class CloseFlagForm(forms.Form):
    note = forms.CharField(label=_("What came of it"), max_length=500)


class FlagSettingForm(forms.ModelForm):
    class Meta:
        model = FlagSetting
        fields = ["is_on", "amount", "priority", "recipient"]
        labels = {"recipient": _("Who hears of it first")}

    def __init__(self, *args: Any, center: object, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff = center.memberships.current().staff().select_related("user")
        self.fields["recipient"].queryset = staff


class CommentForm(forms.ModelForm):
    class Meta:
        model = DraftReview
        fields = ["comment"]
        widgets = {"comment": forms.Textarea({"rows": 6})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = True

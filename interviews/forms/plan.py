from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from interviews.models import Interview, PlannedQuestion, Publication, Question, QuestionPack
from interviews.review import review_question, stops


class PlannedQuestionForm(forms.ModelForm):
    """One question of a plan; what it is for may be said, and need not."""

    class Meta:
        model = PlannedQuestion
        fields = ["text", "is_must", "topic", "goal"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "maxlength": 300})}

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.interview = interview

    def clean_text(self) -> str:
        """What this kind of talk never opens is not planned; another wording is offered (S46)."""
        text: str = self.cleaned_data["text"]
        objections = stops(review_question(text, self.interview))
        if objections:
            raise forms.ValidationError(objections)
        return text


class TakeForm(forms.Form):
    """Questions chosen from the bank, one or a whole pack."""

    questions = forms.ModelMultipleChoiceField(queryset=Question.objects.none())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"].queryset = Question.objects.visible_to(user)


class OrderForm(forms.Form):
    """The ids of a plan's questions in their new order, as the page sends them after a drag."""

    ids = forms.RegexField(regex=r"^\d{1,18}(,\d{1,18})*$", max_length=2000)

    def clean_ids(self) -> list[int]:
        return [int(number) for number in self.cleaned_data["ids"].split(",")]


class MoveForm(forms.Form):
    by = forms.TypedChoiceField(choices=[(-1, _("Up")), (1, _("Down"))], coerce=int)


class MustForm(forms.Form):
    is_must = forms.BooleanField(required=False)


class PublicationForm(forms.ModelForm):
    """Something they said or wrote."""

    link = forms.URLField(label=_("Link"), required=False, max_length=500, assume_scheme="https")

    class Meta:
        model = Publication
        fields = ["title", "form", "link", "note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}


class QuestionForm(forms.ModelForm):
    """An own question of the bank."""

    class Meta:
        model = Question
        fields = ["text", "pack", "topic"]
        labels = {"pack": _("Pack")}
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "maxlength": 300})}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pack"].queryset = QuestionPack.objects.visible_to(user)


class PackForm(forms.ModelForm):
    """An own pack."""

    class Meta:
        model = QuestionPack
        fields = ["name", "note"]

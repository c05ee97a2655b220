from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interviews.actions.preparing import make_ready, write_agenda
from interviews.models import AgendaPart, Contribution, HomeworkItem, Interview, Preparation
from interviews.readiness import answers_of

EMPTY_PARTS = 2


class HomeworkForm(forms.Form):
    """One item, ticked or not, and what was found."""

    found = forms.CharField(
        label=gettext_lazy("What you found"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    is_done = forms.BooleanField(label=gettext_lazy("Done"), required=False)


class OwnHomeworkForm(forms.ModelForm):
    class Meta:
        model = HomeworkItem
        fields = ["text"]


class AgendaForm(forms.Form):
    """The parts of the talk and their minutes; a part without words is left out."""

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.interview = interview
        parts = list(interview.agenda.all()) + [AgendaPart()] * EMPTY_PARTS
        self.numbers = range(len(parts))
        for number, part in enumerate(parts):
            self.fields[f"text_{number}"] = forms.CharField(
                label=_("Part %(number)s") % {"number": number + 1},
                initial=part.text,
                max_length=200,
                required=False,
            )
            self.fields[f"minutes_{number}"] = forms.IntegerField(
                label=_("Minutes"),
                initial=part.minutes,
                min_value=0,
                max_value=480,
                required=False,
                widget=forms.NumberInput(
                    attrs={"aria-label": _("Minutes of part %(number)s") % {"number": number + 1}}
                ),
            )

    def rows(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        """Words and minutes of each part, for the page."""
        return ((self[f"text_{number}"], self[f"minutes_{number}"]) for number in self.numbers)

    def save(self) -> None:
        values = self.cleaned_data
        parts = [(values[f"text_{n}"], values[f"minutes_{n}"] or 0) for n in self.numbers]
        write_agenda(interview=self.interview, parts=[part for part in parts if part[0]])


class ReadyForm(forms.ModelForm):
    """What to have ready if the tables turn, with an answer to each likely question (S50-S52)."""

    pitch = forms.CharField(
        label=gettext_lazy("Your pitch"),
        required=False,
        max_length=1200,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("About 75 words are 30 seconds. It serves all your talks."),
    )
    contributions = forms.CharField(
        label=gettext_lazy("Ways you could be of use, one in each line"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("A private list; it serves all your talks."),
    )

    class Meta:
        model = Preparation
        fields = ["small_talk", "interest", "ambitions", "impression"]
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in fields[:3]}

    def __init__(self, *args: Any, likely: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.likely = likely
        owner = self.instance.owner
        self.fields["pitch"].initial = owner.pitch
        ways = Contribution.objects.visible_to(owner).values_list("text", flat=True)
        self.fields["contributions"].initial = "\n".join(ways)
        answers = answers_of(owner)
        for number, question in enumerate(likely):
            self.fields[f"answer_{number}"] = forms.CharField(
                label=question,
                initial=answers.get(question, ""),
                required=False,
                max_length=2000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def keep(self) -> None:
        values = self.cleaned_data
        make_ready(
            preparation=self.save(commit=False),
            pitch=values["pitch"],
            contributions=values["contributions"].splitlines(),
            answers={q: values[f"answer_{n}"] for n, q in enumerate(self.likely)},
        )

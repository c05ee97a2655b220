import uuid
from typing import Any

from django import forms
from django.utils import timezone

from accounts.paging import read_key
from interviews.actions.talking import NOTES, SentText, Tap
from interviews.models import Capture, Interview

LONGEST_TEXT = 100_000
MOST_ENTRIES = 500


def clean_words(value: object) -> object:
    """Take out what no database keeps: NUL and halves of characters."""
    if not isinstance(value, str):
        return value
    return value.replace("\x00", "").encode("utf-8", "replace").decode()


class TextForm(forms.Form):
    """One text as a device sends it."""

    field = forms.RegexField(regex=rf"^(?:{NOTES}|q\d{{1,18}})$")
    base = forms.CharField(required=False, strip=False, max_length=LONGEST_TEXT)
    text = forms.CharField(required=False, strip=False, max_length=LONGEST_TEXT)
    number = forms.IntegerField(min_value=1, max_value=2**62)
    acked = forms.IntegerField(min_value=0, max_value=2**62)


class TapForm(forms.Form):
    """One tap as a device sends it."""

    key = forms.UUIDField()
    kind = forms.ChoiceField(choices=Capture.Kind.choices)
    at = forms.DateTimeField()
    question = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    words = forms.CharField(required=False, max_length=200)
    detail = forms.CharField(required=False, max_length=200)


def read_entries(form: type[forms.Form], raw: object) -> tuple[list[dict], list[dict]]:
    """Split a device's list into what can be taken and what cannot, each as it came or cleaned."""
    entries = raw if isinstance(raw, list) else []
    good: list[forms.Form] = []
    bad: list[forms.Form] = []
    for entry in entries[:MOST_ENTRIES]:
        fields = entry if isinstance(entry, dict) else {}
        bound = form({name: clean_words(value) for name, value in fields.items()})
        (good if bound.is_valid() else bad).append(bound)
    return [bound.cleaned_data for bound in good], [bound.data for bound in bad]


class SyncForm(forms.Form):
    """What one device has to tell: texts and taps, each in the device's own order.

    An entry that cannot be read does not hold up the others; `refused` names it, so that the
    device keeps it.
    """

    device = forms.UUIDField()
    texts = forms.JSONField(required=False)
    taps = forms.JSONField(required=False)

    def clean_texts(self) -> list[SentText]:
        good, self.refused_texts = read_entries(TextForm, self.cleaned_data["texts"])
        return [SentText(**entry) for entry in good]

    def clean_taps(self) -> list[Tap]:
        good, self.refused_taps = read_entries(TapForm, self.cleaned_data["taps"])
        return [Tap(**entry) for entry in good]

    @property
    def refused(self) -> list[str]:
        """Fields and keys of the entries that could not be read."""
        names = [entry.get("field") for entry in self.refused_texts]
        return [str(name) for name in (*names, *(tap.get("key") for tap in self.refused_taps))]


class TalkForm(forms.Form):
    """The talk page without scripts: every text with the one it was shown with, and one tap."""

    tap = forms.RegexField(regex=r"^[a-z_]+(?::[\w-]{0,40})?$", required=False)
    lead_words = forms.CharField(required=False, max_length=200)
    referral_words = forms.CharField(required=False, max_length=200)
    referral_detail = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = [NOTES, *(f"q{pk}" for pk in interview.questions.values_list("pk", flat=True))]
        for name in self.names:
            for prefix in ("text", "base"):
                self.fields[f"{prefix}_{name}"] = forms.CharField(
                    required=False, strip=False, max_length=LONGEST_TEXT
                )

    def texts(self) -> list[SentText]:
        """The texts that were on the page; a form knows no device, so each is its first send."""
        values = self.cleaned_data
        return [
            SentText(name, values[f"base_{name}"], values[f"text_{name}"], number=1, acked=0)
            for name in self.names
            if f"text_{name}" in self.data
        ]

    def taps(self) -> list[Tap]:
        kind, _, rest = self.cleaned_data["tap"].partition(":")
        if kind not in Capture.Kind.values:
            return []
        is_question = kind in (Capture.Kind.ASKED, Capture.Kind.NOT_ASKED)
        return [
            Tap(
                key=uuid.uuid4(),
                kind=kind,
                at=timezone.now(),
                question=read_key(rest) if is_question else None,  # type: ignore[arg-type]
                words=self.cleaned_data.get(f"{kind}_words", ""),
                detail=self.cleaned_data.get(f"{kind}_detail", rest),
            )
        ]

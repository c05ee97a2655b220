from typing import Any

from django import forms
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact, Organization
from interviews.models import Interview, Kind, Lead, Participant, SelfRating, StageResult, Track

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
MOST_CHOICES = 200
RATINGS = ["confidence", "communication", "leadership", "pressure"]


class TrackForm(forms.ModelForm):
    """A new track: which kind, and what it is about."""

    class Meta:
        model = Track
        fields = ["kind", "title", "career", "organization", "lead"]
        labels = {"kind": _("Kind")}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields = self.fields
        fields["kind"].queryset = Kind.objects.visible_to(user).tracks()
        fields["career"].queryset = Career.objects.visible_to(user).order_by(Lower("title"), "pk")
        places = Organization.objects.visible_to(user)
        fields["organization"].queryset = places.order_by("name", "pk")
        fields["lead"].queryset = Lead.objects.visible_to(user)


class TrackInterviewForm(forms.Form):
    """A conversation that belongs to the track."""

    interview = forms.ModelChoiceField(label=_("Conversation"), queryset=Interview.objects.none())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["interview"]
        own = Interview.objects.visible_to(user)
        # A field cannot look a choice up in a queryset that is cut itself.
        newest = own.order_by("-pk").values("pk")[:MOST_CHOICES]
        field.queryset = own.filter(pk__in=newest).with_people().order_by("-pk")
        field.label_from_instance = name_of


def name_of(interview: Interview) -> str:
    return f"{interview.contact.name} · {interview.kind}"


class ReferenceForm(forms.Form):
    contact = forms.ModelChoiceField(label=_("Referee"), queryset=Contact.objects.none())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = Contact.objects.visible_to(user).order_by("name", "pk")


class ResultForm(forms.ModelForm):
    class Meta:
        model = StageResult
        fields = ["result", "note"]


class ProposalForm(forms.ModelForm):
    """What they propose, and by when an answer is due."""

    class Meta:
        model = Track
        fields = ["terms", "answer_by_on"]
        widgets = {"terms": forms.Textarea(attrs={"rows": 6}), "answer_by_on": DAY}


class CloseTrackForm(forms.ModelForm):
    class Meta:
        model = Track
        fields = ["outcome"]


class ParticipantForm(forms.ModelForm):
    class Meta:
        model = Participant
        fields = ["part", "name"]
        widgets = {"part": forms.RadioSelect}


class SelfRatingForm(forms.ModelForm):
    """The four qualities that a group interview looks at, 1 to 5."""

    class Meta:
        model = SelfRating
        fields = [*RATINGS, "note"]

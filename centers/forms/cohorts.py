from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models import Assignment, Center, Cohort, Extension, Membership


class PersonField(forms.ModelChoiceField):
    """Members by the name of the person."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"empty_label": _("Choose"), **kwargs})

    def label_from_instance(self, obj: Membership) -> str:
        return str(obj.user)


class PeopleField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Membership) -> str:
        return f"{obj.user} ({obj.user.email})"


class CohortForm(forms.ModelForm):
    class Meta:
        model = Cohort
        fields = ["name", "kind"]

    def __init__(self, *args: Any, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.center = center

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        if self.center.cohorts.filter(name=name).exists():
            raise forms.ValidationError(_("There is a cohort of this name already."))
        return name


class AdvisersForm(forms.Form):
    advisers = PeopleField(
        label=_("Advisers"),
        queryset=Membership.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        advisers = center.memberships.current().filter(role=Membership.Role.ADVISER)
        self.fields["advisers"].queryset = advisers.by_name()


class PlaceForm(forms.Form):
    """Students to place in a cohort or to take out of it, by address: one in each line."""

    addresses = forms.CharField(
        label=_("Addresses, one in each line"), widget=forms.Textarea({"rows": 8})
    )

    def __init__(self, *args: Any, members: QuerySet[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = members

    def clean_addresses(self) -> list[Membership]:
        wanted = {each.strip().lower() for each in self.cleaned_data["addresses"].split()}
        students = self.members.current().students().select_related("user")
        found = list(students.filter(user__email__in=wanted))
        unknown = wanted - {each.user.email for each in found}
        if unknown:
            raise forms.ValidationError(
                _("Not among the students here: %(names)s"),
                params={"names": ", ".join(sorted(unknown)[:10])},
            )
        return found


class HandOverForm(forms.Form):
    giver = PersonField(label=_("From"), queryset=Membership.objects.none())
    taker = PersonField(label=_("To"), queryset=Membership.objects.none())

    def __init__(self, *args: Any, center: Center, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        advisers = center.memberships.filter(role=Membership.Role.ADVISER).by_name()
        self.fields["giver"].queryset = advisers
        self.fields["taker"].queryset = advisers.current()


class AssignmentForm(forms.ModelForm):
    class Meta:
        model = Assignment
        fields = [
            "title",
            "instructions",
            "conversations",
            "careers",
            "starts_on",
            "due_on",
            "thanks_hours",
            "is_debrief_wanted",
            "is_reflection_wanted",
        ]
        widgets = {
            "starts_on": forms.DateInput({"type": "date"}),
            "due_on": forms.DateInput({"type": "date"}),
            "instructions": forms.Textarea({"rows": 4}),
        }


class ExtensionForm(forms.ModelForm):
    student = PersonField(label=_("Student"), queryset=Membership.objects.none())

    class Meta:
        model = Extension
        fields = ["due_on", "reason"]
        widgets = {"due_on": forms.DateInput({"type": "date"})}

    field_order = ["student", "due_on", "reason"]

    def __init__(self, *args: Any, user: User, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        students = assignment.cohort.students.advised_by(user)
        self.fields["student"].queryset = students.by_name()
        self.earliest_on = assignment.due_on

    def clean_due_on(self) -> date:
        due_on = self.cleaned_data["due_on"]
        if due_on < self.earliest_on:
            raise forms.ValidationError(_("That is before the date that holds for all."))
        return due_on

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions import bulk
from contacts.actions.contacts import delete_contacts
from contacts.forms.contact import ContactFilterForm
from contacts.models import Change, Contact, SavedView


class BulkForm(forms.Form):
    """One change for the people ticked, or for everybody found."""

    DO = [
        ("tag", _("Add a tag")),
        ("untag", _("Take a tag away")),
        ("channel", _("Set how you reach them")),
        ("delete", _("Delete")),
    ]
    do = forms.ChoiceField(label=_("With those ticked"), choices=DO)
    label = forms.CharField(max_length=40, required=False)
    way = forms.ChoiceField(choices=[("", "—"), *Contact.Channel.choices], required=False)
    is_everybody = forms.BooleanField(label=_("everybody found, not only those"), required=False)
    people = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        numbers = self.data.getlist("people") if self.is_bound else []
        kept = [number for number in numbers if number.isdecimal() and len(number) < 18]
        self.fields["people"].choices = [(number, number) for number in kept]

    def clean(self) -> None:
        chosen = self.cleaned_data
        if chosen.get("do") in ("tag", "untag") and not chosen.get("label", "").strip(", "):
            raise forms.ValidationError(_("Which tag?"))
        if not chosen.get("is_everybody") and not chosen.get("people"):
            raise forms.ValidationError(_("Tick somebody first."))

    @property
    def ways(self) -> list[tuple[str, str]]:
        return list(self.fields["way"].choices)

    def contacts(self) -> list[Contact]:
        mine = Contact.objects.visible_to(self.user).select_related("organization")
        if self.cleaned_data["is_everybody"]:
            return list(ContactFilterForm(self.data, user=self.user).narrow(mine))
        return list(mine.filter(pk__in=self.cleaned_data["people"]))

    def save(self) -> Change:
        chosen, people = self.cleaned_data, self.contacts()
        tag = " ".join(chosen["label"].replace(",", " ").split())
        verbs: dict[str, Callable[[], Change]] = {
            "tag": lambda: bulk.tag_contacts(owner=self.user, contacts=people, tag=tag),
            "untag": lambda: bulk.untag_contacts(owner=self.user, contacts=people, tag=tag),
            "channel": lambda: bulk.set_channel(
                owner=self.user, contacts=people, channel=chosen["way"]
            ),
            "delete": lambda: delete_contacts(owner=self.user, contacts=people),
        }
        return verbs[chosen["do"]]()


class SavedViewForm(forms.ModelForm):
    """A name for the choice of people on the page."""

    class Meta:
        model = SavedView
        fields = ["name"]

    def __init__(self, *args: Any, user: User, query: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.owner, self.instance.query = user, query[:500]

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if SavedView.objects.visible_to(self.instance.owner).filter(name__iexact=name).exists():
            raise forms.ValidationError(_("You have a view of this name."))
        return name

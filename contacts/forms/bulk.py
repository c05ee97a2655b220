from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions import bulk
from contacts.actions.contacts import delete_contacts
from contacts.forms.contact import ContactFilterForm
from contacts.models import Change, Contact, SavedView

MOST_TICKED = 500


class BulkForm(forms.Form):
    """One change for the people ticked, or for everybody found.

    `chosen` is the address or the body that names them: keys as `people`, and the filters.
    """

    DO = [
        ("tag", _("Add a tag")),
        ("untag", _("Take a tag away")),
        ("channel", _("Set how you reach them")),
        ("delete", _("Delete")),
    ]
    do = forms.ChoiceField(label=_("What to do"), choices=DO)
    label = forms.CharField(label=_("Which tag"), max_length=40, required=False)
    way = forms.ChoiceField(
        label=_("Which way"), choices=[("", "—"), *Contact.Channel.choices], required=False
    )
    is_everybody = forms.BooleanField(
        label=_("With everybody found, not only those ticked"), required=False
    )

    def __init__(self, *args: Any, user: User, chosen: QueryDict, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.filters = ContactFilterForm(chosen, user=user)
        keys = [int(key) for key in chosen.getlist("people") if key.isdecimal() and len(key) < 18]
        self.ticked = keys[:MOST_TICKED]

    def clean(self) -> None:
        chosen = self.cleaned_data
        if chosen.get("do") in ("tag", "untag") and not chosen.get("label", "").strip(", "):
            raise forms.ValidationError(_("Which tag?"))
        if not chosen.get("is_everybody") and not self.ticked:
            raise forms.ValidationError(_("Tick somebody first."))

    def contacts(self) -> list[Contact]:
        mine = Contact.objects.visible_to(self.user).select_related("organization")
        if self.cleaned_data["is_everybody"]:
            return list(self.filters.narrow(mine))
        return list(mine.filter(pk__in=self.ticked))

    def save(self) -> Change:
        chosen, people, owner = self.cleaned_data, self.contacts(), self.user
        tag = " ".join(chosen["label"].replace(",", " ").split())
        verbs: dict[str, Callable[[], Change]] = {
            "tag": lambda: bulk.tag_contacts(owner=owner, contacts=people, tag=tag),
            "untag": lambda: bulk.untag_contacts(owner=owner, contacts=people, tag=tag),
            "channel": lambda: bulk.set_channel(
                owner=owner, contacts=people, channel=chosen["way"]
            ),
            "delete": lambda: delete_contacts(owner=owner, contacts=people),
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

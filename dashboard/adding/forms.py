from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.folding import fold
from contacts.forms import ContactCreateForm
from contacts.forms.fields import PointsField, TagsField
from contacts.models import Contact, ContactPoint
from dashboard.adding.actions import add_person
from dashboard.adding.lines import LONGEST_LINE, Draft, read_line
from dashboard.adding.pages import read_page

Kind = ContactPoint.Kind


class LineForm(forms.Form):
    """A person in one line, or a web page that another program hands over."""

    line = forms.CharField(
        label=_("Who is it, in one line?"),
        max_length=LONGEST_LINE,
        required=False,
        widget=forms.TextInput({"autofocus": True, "autocomplete": "off"}),
        help_text=_("Ana Souza, nurse at St. Mary, via Tom"),
    )
    title = forms.CharField(max_length=LONGEST_LINE, required=False, widget=forms.HiddenInput)
    text = forms.CharField(max_length=20_000, required=False, widget=forms.HiddenInput)
    url = forms.CharField(max_length=LONGEST_LINE, required=False, widget=forms.HiddenInput)

    def draft(self) -> Draft | None:
        """What was understood; None while nothing was said."""
        if not self.is_valid() or not any(self.cleaned_data.values()):
            return None
        said = self.cleaned_data
        if said["line"]:
            return read_line(f"{said['line']}\n{said['url']}")
        return read_page(said["title"], said["text"], said["url"])


class PersonForm(ContactCreateForm):
    """What was understood of a person, to be confirmed or put right before it is stored."""

    via = forms.CharField(
        label=_("Who named them?"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"list": "people", "autocomplete": "off"}),
    )
    career = forms.CharField(
        label=_("About which career?"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"list": "careers", "autocomplete": "off"}),
    )
    emails = PointsField(Kind.EMAIL, label=_("E-mail"), example="")
    phones = PointsField(Kind.PHONE, label=_("Phone"), example="")
    links = PointsField(Kind.LINK, label=_("Links"), example="")
    tags = TagsField(label=_("Tags"), required=False)
    is_wanted = forms.BooleanField(label=_("I would like to talk with them"), required=False)

    class Meta:
        model = Contact
        fields = [
            *("name", "role", "organization_name", "via", "channel", "how_known"),
            *("emails", "phones", "links", "tags", "notes", "career", "is_wanted"),
        ]
        widgets = {
            "name": forms.TextInput({"autocomplete": "off"}),
            "how_known": forms.TextInput(),
            "notes": forms.Textarea({"rows": 2}),
        }

    def __init__(self, *args: Any, user: User, draft: Draft | None = None, **kwargs: Any) -> None:
        initial = initial_of(draft, user) if draft else None
        super().__init__(*args, user=user, initial=initial, **kwargs)
        self.fields["phones"].region = user.country
        for name in ("emails", "phones", "links"):
            self.fields[name].widget.attrs["rows"] = 1
        self.people = Contact.objects.visible_to(user).order_by("-pk")[:30]
        self.careers = Career.objects.visible_to(user).order_by("-pk")[:30]

    def save(self) -> Contact:
        said = self.cleaned_data
        self.change = add_person(
            contact=self.instance,
            organization_name=said["organization_name"],
            points=[*said["emails"], *said["phones"], *said["links"]],
            via=said["via"].strip(),
            career=said["career"].strip(),
            is_wanted=said["is_wanted"],
        )
        return self.instance


def initial_of(draft: Draft, user: User) -> dict[str, Any]:
    """The draft as the form shows it; a first name of one person alone becomes the whole name."""
    said = asdict(draft) | {"is_wanted": True, "organization_name": draft.organization}
    for name in ("emails", "phones", "links"):
        said[name] = "\n".join(said[name])
    return said | {"via": whole_name(draft.via, user)}


def whole_name(name: str, user: User) -> str:
    if not name:
        return ""
    people = Contact.objects.visible_to(user)
    # Whoever is called so goes before whoever only works with somebody called so.
    for rows in (people.filter(folded_name__startswith=fold(name)), people.matching(name, user)):
        found = list(rows.values_list("name", flat=True)[:2])
        if len(found) == 1:
            return str(found[0])
    return name

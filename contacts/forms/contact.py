from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.forms import all_zones
from accounts.models import User
from contacts.actions.contacts import save_contact
from contacts.filters import Filter, registered
from contacts.forms.fields import PointsField, TagsField, points_as_text
from contacts.models import Contact, ContactPoint, Organization
from contacts.points import Point
from contacts.querysets import ContactQuerySet
from contacts.zones import zone_of, zones_like

Kind = ContactPoint.Kind
MOST_ZONES = 6


class DateInput(forms.DateInput):
    """The browser's own field for a day."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OrganizationInput(forms.TextInput):
    """A name that the browser completes from the organizations listed beside it."""

    def __init__(self) -> None:
        super().__init__(attrs={"list": "organizations", "autocomplete": "off"})


class ContactCreateForm(forms.ModelForm):
    """A new person: a name is enough (S29)."""

    organization_name = forms.CharField(
        label=_("Where they work"), max_length=200, required=False, widget=OrganizationInput()
    )

    class Meta:
        model = Contact
        fields = ["name", "channel", "role", "organization_name"]
        widgets = {"name": forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"})}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.owner = self.instance.owner if self.instance.pk else user
        self.organizations = Organization.objects.visible_to(user).order_by("folded_name")[:100]

    def save(self) -> Contact:
        name = self.cleaned_data["organization_name"]
        return save_contact(contact=self.instance, organization_name=name)


class ContactForm(ContactCreateForm):
    """All that may be known of a person."""

    emails = PointsField(Kind.EMAIL, label=_("E-mail"), example=_("work: anna@example.org"))
    phones = PointsField(Kind.PHONE, label=_("Phone"), example=_("mobile: +45 20 12 34 56"))
    links = PointsField(Kind.LINK, label=_("Links"), example="https://www.linkedin.com/in/anna")
    tags = TagsField(
        label=_("Tags"), required=False, help_text=_("Words of your own, between commas.")
    )

    class Meta:
        model = Contact
        fields = [
            *("name", "role", "organization_name", "role_since_on", "is_former"),
            *("emails", "phones", "links", "time_zone", "best_times", "busy_seasons"),
            *("channel", "how_known", "known_since_on", "tags", "notes"),
        ]
        widgets = {
            "role_since_on": DateInput(),
            "known_since_on": DateInput(),
            "how_known": forms.Textarea(attrs={"rows": 2}),
            "notes": forms.Textarea(attrs={"rows": 6}),
            "time_zone": forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        }
        help_texts = {"time_zone": _("A city is enough, such as Zurich or New York.")}

    def __init__(self, *args: Any, instance: Contact, user: User, **kwargs: Any) -> None:
        points = list(instance.points.all()) if instance.pk else []
        initial = {
            "organization_name": instance.organization.name if instance.organization else "",
            "emails": points_as_text(points, Kind.EMAIL),
            "phones": points_as_text(points, Kind.PHONE),
            "links": points_as_text(points, Kind.LINK),
        }
        super().__init__(*args, instance=instance, user=user, initial=initial, **kwargs)
        self.fields["phones"].region = user.country

    def clean_time_zone(self) -> str:
        words: str = self.cleaned_data["time_zone"]
        zone = zone_of(words)
        if words and not zone:
            raise no_zone(words)
        return zone

    @property
    def zones(self) -> list[str]:
        """What a browser completes a time zone from."""
        return sorted(all_zones())

    def points(self) -> list[Point]:
        found = (self.cleaned_data[name] for name in ("emails", "phones", "links"))
        return [point for kind in found for point in kind]

    def save(self) -> Contact:
        return save_contact(
            contact=self.instance,
            organization_name=self.cleaned_data["organization_name"],
            points=self.points(),
        )


def no_zone(words: str) -> ValidationError:
    """Says which zones may be meant by these words."""
    meant = ", ".join(zones_like(words)[:MOST_ZONES])
    unknown = _("No time zone is called “%(words)s”. Name a larger city nearby.")
    unclear = _("“%(words)s” could be: %(zones)s.")
    return ValidationError(unclear if meant else unknown, params={"words": words, "zones": meant})


class ContactFilterForm(forms.Form):
    """Which people a list shows; what makes no sense is left out, never an error page."""

    q = forms.CharField(
        label=_("Find"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Name, place or word")}),
    )
    channel = forms.ChoiceField(
        label=_("How you reach them"),
        required=False,
        choices=[("", _("any way")), *Contact.Channel.choices],
    )
    tag = forms.CharField(label=_("Tag"), required=False, max_length=40)
    quiet = forms.IntegerField(
        label=_("Not spoken to for days"), required=False, min_value=1, max_value=3650
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        for each in registered():
            self.fields[each.name] = forms.ChoiceField(
                label=str(each.label), required=False, choices=cache(partial(self._choices, each))
            )

    def _choices(self, each: Filter) -> list[tuple[str, str]]:
        return [("", str(each.nothing)), *each.choices(self.user)]

    @property
    def selections(self) -> list[forms.BoundField]:
        """The fields with a list to choose from, in their order."""
        return [self[name] for name in ("channel", *(each.name for each in registered()))]

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """What was asked for and made sense."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def narrowing(self) -> int:
        """How many of them narrow the list, beside the words to find."""
        return len(self.chosen.keys() - {"q"})

    @property
    def query(self) -> str:
        """The same choice again, as the part of an address behind the question mark."""
        return urlencode(self.chosen)

    def narrow(self, people: ContactQuerySet) -> ContactQuerySet:
        chosen = self.chosen
        if "q" in chosen:
            people = people.matching(chosen["q"], self.user)
        if "channel" in chosen:
            people = people.filter(channel=chosen["channel"])
        if "tag" in chosen:
            people = people.filter(tags__contains=[chosen["tag"]])
        if "quiet" in chosen:
            people = people.quiet_for(chosen["quiet"])
        for each in registered():
            if each.name in chosen:
                people = each.narrow(people, self.user, chosen[each.name])
        return people

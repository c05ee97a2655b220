from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.forms.contact import DateInput
from contacts.models import Acquaintance, Contact, Favor, Introduction, Promise, Told, Touch

INTERVALS = [
    ("", _("not planned")),
    *((str(days), _("every %(days)s days") % {"days": days}) for days in (30, 60, 90)),
    *((str(days), _("every %(days)s days") % {"days": days}) for days in (120, 180, 365)),
]


class TouchForm(forms.ModelForm):
    class Meta:
        model = Touch
        fields = ["kind", "note"]


class PromiseForm(forms.ModelForm):
    class Meta:
        model = Promise
        fields = ["side", "what", "due_on"]
        widgets = {"due_on": DateInput()}


class FavorForm(forms.ModelForm):
    class Meta:
        model = Favor
        fields = ["kind", "what"]


class ToldForm(forms.ModelForm):
    class Meta:
        model = Told
        fields = ["topic", "what"]


class CadenceForm(forms.Form):
    """How often to write; only to people who said they would be glad of it (R71)."""

    is_welcome = forms.BooleanField(
        label=_("They said they would be glad to stay in touch"), required=False
    )
    ideal = forms.TypedChoiceField(
        label=_("Write to them"), choices=INTERVALS, coerce=int, empty_value=None, required=False
    )
    latest = forms.TypedChoiceField(
        label=_("At the latest"), choices=INTERVALS, coerce=int, empty_value=None, required=False
    )

    def clean(self) -> None:
        chosen = self.cleaned_data
        if chosen.get("ideal") and not chosen.get("is_welcome"):
            raise forms.ValidationError(
                _("Not everybody wants more mail. Tick first that they would be glad of it.")
            )
        if chosen.get("latest") and (chosen.get("ideal") or 0) > chosen["latest"]:
            raise forms.ValidationError(_("The latest day cannot come before the ideal one."))


class PersonField(forms.ModelChoiceField):
    """One of the owner's people, by name; too many for a list, so the name is typed."""

    widget = forms.TextInput(attrs={"list": "people", "autocomplete": "off"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Contact.objects.none(), **kwargs)

    def to_python(self, value: str) -> Contact | None:
        found = self.queryset.named(value or "").first() if value else None
        if value and found is None:
            raise forms.ValidationError(_("You know nobody of this name yet."))
        return found

    def prepare_value(self, value: object) -> object:
        return value.name if isinstance(value, Contact) else value


class IntroductionForm(forms.ModelForm):
    """Who should introduce me to whom (S24)."""

    through = PersonField(label=_("Whom do you ask?"))
    contact = PersonField(label=_("To whom should they introduce you?"))

    class Meta:
        model = Introduction
        fields = ["through", "contact", "note"]

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.owner = user
        people = Contact.objects.visible_to(user)
        self.fields["through"].queryset = self.fields["contact"].queryset = people
        self.people = people.order_by("-pk")[:50]

    def clean(self) -> dict[str, object]:
        chosen = super().clean() or {}
        if chosen.get("through") and chosen.get("through") == chosen.get("contact"):
            raise forms.ValidationError(_("Choose two different people."))
        return chosen


class AcquaintanceForm(forms.ModelForm):
    """Whom this person knows (S25)."""

    known = PersonField(label=_("Whom do they know?"))

    class Meta:
        model = Acquaintance
        fields = ["known", "how"]

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contact = contact
        people = Contact.objects.filter(owner=contact.owner_id, deleted_at=None)
        self.fields["known"].queryset = people.exclude(pk=contact.pk)


class NewsForm(forms.Form):
    """Something landed: whom to tell (R48)."""

    what = forms.CharField(label=_("What happened?"), max_length=300)
    people = forms.ModelMultipleChoiceField(
        label=_("Whom will you tell?"),
        queryset=Contact.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each gets a personal word; you are reminded of one after the other."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        helped = Contact.objects.visible_to(user).filter(
            last_contact_at__isnull=False, do_not_contact_at=None
        )
        self.fields["people"].queryset = helped.order_by("-last_contact_at", "-pk")

    @property
    def chosen(self) -> dict[str, Any]:
        return {"what": self.cleaned_data["what"], "contacts": self.cleaned_data["people"]}

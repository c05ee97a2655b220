from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from accounts.actions import change_settings
from accounts.models import User
from accounts.places import country_choices, zone_choices

PASSWORD_HELP = _("At least eight characters. Long is better than strange.")


class PlainWords:
    """Gives a form of allauth our labels, and takes out placeholders: a label says it already."""

    labels: dict[str, str] = {}
    helps: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, field.help_text)
            field.widget.attrs.pop("placeholder", None)


def zone_field(help_text: str = "") -> forms.ChoiceField:
    """A time zone to choose; static/js/zone.js offers the one the browser knows."""
    widget = forms.Select({"data-zone": ""})
    return forms.ChoiceField(
        label=_("Time zone"), choices=zone_choices, widget=widget, help_text=help_text
    )


def all_zones() -> set[str]:
    groups = [cities for _region, cities in zone_choices() if isinstance(cities, list)]
    return {"UTC", *(zone for cities in groups for zone, _city in cities)}


class SignupForm(PlainWords, account_forms.SignupForm):
    """Name, address, password; the zone is the browser's guess, confirmed later."""

    labels = {"email": _("E-mail address")}
    helps = {"password1": PASSWORD_HELP}

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        required=False,
        help_text=_("As you sign your letters."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    time_zone = forms.CharField(required=False, widget=forms.HiddenInput({"data-zone": ""}))
    field_order = ("name", "email", "password1")

    def clean_time_zone(self) -> str:
        zone = self.cleaned_data["time_zone"]
        return zone if zone in all_zones() else "UTC"

    def try_save(self, request: HttpRequest) -> Any:
        """As long as for a new account, or the time alone would tell that there is one."""
        user, response = super().try_save(request)
        if user is None:
            User().set_password(self.cleaned_data["password1"])
        return user, response

    def custom_signup(self, _request: HttpRequest, user: User) -> None:
        found = self.cleaned_data
        change_settings(user=user, name=found["name"], time_zone=found["time_zone"])


class LoginForm(PlainWords, account_forms.LoginForm):
    labels = {"login": _("E-mail address")}


class ResetPasswordForm(PlainWords, account_forms.ResetPasswordForm):
    labels = {"email": _("E-mail address")}


class AddEmailForm(PlainWords, account_forms.AddEmailForm):
    labels = {"email": _("E-mail address")}


class ChangePasswordForm(PlainWords, account_forms.ChangePasswordForm):
    labels = {
        "oldpassword": _("The password you have"),
        "password1": _("The new one"),
        "password2": _("The new one, once more"),
    }
    helps = {"password1": PASSWORD_HELP}


class ResetPasswordKeyForm(PlainWords, account_forms.ResetPasswordKeyForm):
    labels = {"password1": _("The new password"), "password2": _("The new one, once more")}
    helps = {"password1": PASSWORD_HELP}


class ProfileForm(forms.ModelForm):
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        help_text=_("Of the pages, and of the mails to you."),
    )

    class Meta:
        model = User
        fields = ["name", "life_stage", "pitch", "word", "language"]
        help_texts = {
            "name": _("As you sign your letters."),
            "life_stage": _("Tunes the wording we suggest, nothing else."),
            "pitch": _(
                "Who you are and what you are curious about. About 75 words are half a minute."
            ),
            "word": _("What the pages call your conversations."),
        }
        widgets = {
            "pitch": forms.Textarea({"rows": 5, "data-words": 75}),
            "name": forms.TextInput({"autocomplete": "name"}),
        }


class TimesForm(forms.ModelForm):
    time_zone = zone_field()
    country = forms.ChoiceField(
        label=_("Country"),
        choices=country_choices,
        help_text=_("Its public holidays do not count as working days."),
    )
    quiet_days = forms.TypedMultipleChoiceField(
        label=_("Days without mail"),
        choices=list(WEEKDAYS.items()),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A reminder that falls on one of these comes on the next day that is free."),
    )

    class Meta:
        model = User
        fields = ["time_zone", "country", "digest", "mail_at", "quiet_days"]
        widgets = {"mail_at": forms.TimeInput({"type": "time"}, format="%H:%M")}
        help_texts = {"mail_at": _("When mail that is bound to no hour arrives.")}


class ThemeForm(forms.Form):
    """Light, dark, or as the system says; kept in the browser, not in the account."""

    theme = forms.ChoiceField(
        choices=[("", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))],
        required=False,
    )


class AddPasskeyForm(PlainWords, passkey_forms.AddWebAuthnForm):
    labels = {"name": _("Its name"), "passwordless": _("Opens the account alone")}
    helps = {"passwordless": _("No password needed: your finger, face or PIN is enough.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True


class CodeForm(PlainWords, mfa_forms.AuthenticateForm):
    labels = {"code": _("The code")}


class AskAgainForm(PlainWords, mfa_forms.ReauthenticateForm):
    labels = {"code": _("The code")}


class AuthenticatorForm(PlainWords, totp_forms.ActivateTOTPForm):
    labels = {"code": _("The code it shows")}

from django import forms
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        """Every form's days and moments are checked, also where Django makes the field."""
        from accounts.plausible import check_day, check_moment

        forms.DateField.default_validators = [check_day]
        forms.DateTimeField.default_validators = [check_moment]

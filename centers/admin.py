from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models import Center, Membership, SignOn


class AccountField(forms.ModelChoiceField):
    """An account, named by the address it signs in with: nobody knows its number."""

    widget = forms.EmailInput
    default_error_messages = {"invalid_choice": _("Nobody signs in with this address yet.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=User.objects.all(), to_field_name="email", **kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return User.objects.filter(pk=value).values_list("email", flat=True).first()
        return super().prepare_value(value)

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.strip().lower() if isinstance(value, str) else value)


class AdministratorForm(forms.ModelForm):
    user = AccountField(label=_("E-mail address of an account"))

    class Meta:
        model = Membership
        fields = ["user", "role"]


class SignOnInline(admin.StackedInline):
    model = SignOn
    extra = 0


class AdministratorInline(admin.TabularInline):
    """The first administrator is named here; all others from the center's own pages."""

    model = Membership
    form = AdministratorForm
    extra = 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).filter(role=Membership.Role.ADMINISTRATOR)


@admin.register(Center)
class CenterAdmin(admin.ModelAdmin):
    list_display = ["name", "mail_domain", "join_code"]
    inlines = [AdministratorInline, SignOnInline]
    formfield_overrides: ClassVar = {models.URLField: {"assume_scheme": "https"}}

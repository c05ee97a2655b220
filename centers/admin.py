from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from centers.models import Center, Membership, SignOn


class SignOnInline(admin.StackedInline):
    model = SignOn
    extra = 0


class AdministratorInline(admin.TabularInline):
    """The first administrator is named here; all others from the center's own pages."""

    model = Membership
    extra = 1
    fields = ["user", "role"]
    raw_id_fields = ["user"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).filter(role=Membership.Role.ADMINISTRATOR)


@admin.register(Center)
class CenterAdmin(admin.ModelAdmin):
    list_display = ["name", "mail_domain", "join_code"]
    inlines = [AdministratorInline, SignOnInline]
